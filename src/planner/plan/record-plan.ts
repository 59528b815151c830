import type { GraphQLResolveInfo } from "graphql";
import { type Analysis, analyse } from "../analyse/selection";
import { emitEntities, type Statement } from "../emit/statement";
import type { Inputs } from "../inputs";
import type { EntityMapping } from "../mapping/field-mapping";
import { evaluate, shapeOfAll } from "./evaluate";
import { StatementCache } from "./statement-cache";
import { Variants } from "./variants";

/** How a record that a payload names is read: with one statement, by its key. */
export class RecordPlan {
  readonly #statements = new StatementCache();

  constructor(
    readonly analysis: Analysis,
    private readonly type: string,
    private readonly entity: EntityMapping,
  ) {}

  evaluate(variables: Readonly<Record<string, unknown>>, languages: readonly string[]): Inputs {
    return evaluate(this.analysis, variables, languages);
  }

  statementFor(inputs: Inputs): Statement {
    return this.#statements.get(shapeOfAll(inputs), () =>
      emitEntities(this.type, this.entity, this.analysis.root.children, inputs),
    );
  }
}

/** Plans live as long as the parsed field that they belong to, as those of operations do. */
const plans = new WeakMap<object, Variants<RecordPlan>>();

export function planRecord(info: GraphQLResolveInfo, type: string, entity: EntityMapping): RecordPlan {
  const [node] = info.fieldNodes as readonly [GraphQLResolveInfo["fieldNodes"][number]];
  const variants = plans.get(node) ?? new Variants<RecordPlan>(info.operation, info.fragments);
  plans.set(node, variants);
  const { schema, fragments, variableValues, parentType, path, fieldNodes } = info;
  return variants.get(variableValues, () => {
    const scope = { schema, fragments, variableValues };
    return new RecordPlan(analyse(scope, parentType, String(path.key), fieldNodes), type, entity);
  });
}
