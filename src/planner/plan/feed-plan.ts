import { createHash } from "node:crypto";
import type { DocumentNode, FieldNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { collectFields } from "graphql/execution/collectFields.js";
import { badInput } from "../../kernel/errors/graphql";
import { type Analysis, analyse } from "../analyse/selection";
import { emitEnd, emitStretch } from "../emit/feed";
import type { Statement } from "../emit/statement";
import type { Inputs } from "../inputs";
import type { FeedMapping } from "../mapping/field-mapping";
import { mappingOf } from "../mapping/mapping-of";
import { evaluate, shapeOfAll } from "./evaluate";
import { fragmentsOf } from "./fragments";
import { StatementCache } from "./statement-cache";
import { Variants } from "./variants";

/** As many records as one statement of a feed reads. */
export const MOST_RECORDS = 100;

let plansMade = 0;

const count = (): number => {
  plansMade += 1;
  return plansMade;
};

/** How the one root field of a subscription is read, stretch by stretch. */
export class FeedPlan {
  readonly #statements = new StatementCache();
  readonly #id = count();

  constructor(
    readonly analysis: Analysis,
    readonly mapping: FeedMapping,
    readonly nodes: readonly FieldNode[],
  ) {}

  evaluate(variables: Readonly<Record<string, unknown>>, languages: readonly string[]): Inputs {
    return evaluate(this.analysis, variables, languages);
  }

  /** Names what is read with these inputs; where it is read from does not matter. */
  kindOf({ slots }: Inputs): string {
    const { slot } = this.analysis.root;
    const read = slots.map((input, index) =>
      index === slot ? { ...input, args: { ...input.args, after: undefined } } : input,
    );
    return createHash("sha256")
      .update(`${this.#id}:${JSON.stringify(read)}`)
      .digest("base64url");
  }

  /** Reads where the feed ends: the same for whatever is read of it. */
  get endStatement(): Statement {
    return this.#statements.get("end", () => emitEnd(this.mapping));
  }

  statementFor(inputs: Inputs): Statement {
    return this.#statements.get(shapeOfAll(inputs), () =>
      emitStretch(this.mapping, this.analysis.root, inputs, MOST_RECORDS),
    );
  }
}

type Variables = Readonly<Record<string, unknown>>;

/** Plans live as long as the parsed operation that they belong to: one per value of its variables of conditions. */
const plans = new WeakMap<OperationDefinitionNode, Variants<FeedPlan>>();

/** The plan of a subscription that was validated. */
export function planFeed(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): FeedPlan {
  const fragments = fragmentsOf(document);
  const variants = plans.get(operation) ?? new Variants<FeedPlan>(operation, fragments);
  plans.set(operation, variants);
  return variants.get(variables, () => makePlan(schema, fragments, operation, variables));
}

function makePlan(
  schema: GraphQLSchema,
  fragments: ReturnType<typeof fragmentsOf>,
  operation: OperationDefinitionNode,
  variableValues: Variables,
): FeedPlan {
  const type = schema.getSubscriptionType();
  if (!type) throw badInput("This graph has no subscriptions: send a query.");
  const roots = [...collectFields(schema, fragments, variableValues, type, operation.selectionSet)];
  const [root] = roots;
  if (root === undefined || roots.length > 1) {
    throw badInput(`A subscription has one root field, and this one comes to ${roots.length}: select one.`);
  }
  const [responseKey, nodes] = root;
  const definition = type.getFields()[nodes[0]?.name.value ?? ""];
  const mapping = definition && mappingOf(definition);
  if (mapping?.kind !== "feed") throw badInput(`"${responseKey}" cannot be subscribed to.`);
  const analysis = analyse({ schema, fragments, variableValues }, type, responseKey, nodes);
  return new FeedPlan(analysis, mapping, nodes);
}
