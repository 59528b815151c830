import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  TypeNameMetaFieldDef,
} from "graphql";
import { collectFields } from "graphql/execution/collectFields.js";
import { badInput } from "../../kernel/errors/graphql";
import { analyse, type Scope } from "../analyse/selection";
import { isReadElsewhere } from "../mapping/attach-added";
import { mappingOf } from "../mapping/mapping-of";
import { EntitiesPlan } from "./entities-plan";
import { fragmentsOf } from "./fragments";
import { Plan } from "./plan";
import { Variants } from "./variants";

type Variables = Readonly<Record<string, unknown>>;

/** How a root field is answered: by reading, by its type's name, by graphql-js; or not at all. */
export type Root = { readonly responseKey: string } & (
  | { readonly kind: "read"; readonly plan: Plan }
  | { readonly kind: "entities"; readonly plan: EntitiesPlan }
  | { readonly kind: "typename"; readonly value: string }
  | { readonly kind: "other" }
  | { readonly kind: "refused"; readonly error: unknown }
);

/** How many root fields an operation may have: each is a statement. */
const MOST_ROOT_FIELDS = 100;

const tooMany =
  (count: number) =>
  (responseKey: string): Root => ({
    responseKey,
    kind: "refused",
    error: badInput(`The operation has ${count} root fields: ask for ${MOST_ROOT_FIELDS} at most.`),
  });

/** An operation of a document, compiled: its root fields, for each combination of its conditions. */
export class OperationPlan {
  readonly #variants: Variants<readonly Root[]>;
  readonly #fragments: Readonly<Record<string, FragmentDefinitionNode>>;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    this.#fragments = fragmentsOf(document);
    this.#variants = new Variants(operation, this.#fragments);
  }

  /** The root fields that the variables leave, in the order of the response. */
  roots(variableValues: Variables): readonly Root[] {
    return this.#variants.get(variableValues, () => this.#plan(variableValues));
  }

  #plan(variableValues: Variables): Root[] {
    const type = this.schema.getQueryType() as GraphQLObjectType;
    const scope: Scope = { schema: this.schema, fragments: this.#fragments, variableValues };
    const { selectionSet } = this.operation;
    const fields = collectFields(this.schema, this.#fragments, variableValues, type, selectionSet);
    if (fields.size > MOST_ROOT_FIELDS) return [...fields.keys()].map(tooMany(fields.size));
    return [...fields].map(([responseKey, nodes]) => rootOf(scope, type, responseKey, nodes));
  }
}

function rootOf(
  scope: Scope,
  type: GraphQLObjectType,
  responseKey: string,
  nodes: readonly FieldNode[],
): Root {
  const name = nodes[0]?.name.value ?? "";
  if (name === TypeNameMetaFieldDef.name) return { responseKey, kind: "typename", value: type.name };
  const definition = type.getFields()[name];
  const mapping = definition && mappingOf(definition);
  if (mapping === undefined ? !isReadElsewhere(definition) : mapping.kind === "feed") {
    return { responseKey, kind: "other" };
  }
  try {
    const analysis = analyse(scope, type, responseKey, nodes);
    return mapping?.kind === "entities"
      ? { responseKey, kind: "entities", plan: new EntitiesPlan(analysis, mapping) }
      : { responseKey, kind: "read", plan: new Plan(analysis) };
  } catch (error) {
    return { responseKey, kind: "refused", error };
  }
}

/**
 * Plans live as long as the parsed operation that they belong to, which the server keeps in a bounded
 * cache: an operation seen again is neither analysed nor compiled again.
 */
const plans = new WeakMap<OperationDefinitionNode, OperationPlan>();

export function planOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationPlan {
  const known = plans.get(operation);
  if (known !== undefined) return known;
  const plan = new OperationPlan(schema, document, operation);
  plans.set(operation, plan);
  return plan;
}
