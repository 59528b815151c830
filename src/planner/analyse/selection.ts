import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getNamedType,
  isObjectType,
} from "graphql";
import { collectSubfields } from "graphql/execution/collectFields.js";
import { badInput } from "../../kernel/errors/graphql";

/** How deep a selection may nest: PostgreSQL's parser gives up some hundreds of levels further down. */
const DEEPEST_SELECTION = 100;

/** A field of the operation, under the name that the response gives it, with what is selected below. */
export interface SelectedField {
  readonly responseKey: string;
  readonly name: string;
  /** Response keys from the root, for errors: `initiatives.nodes.title`. */
  readonly path: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly type: GraphQLOutputType;
  /** The place of its arguments among the inputs; undefined for a field that takes none. */
  readonly slot: number | undefined;
  readonly children: readonly SelectedField[];
}

/** A field with arguments: what is needed to evaluate them for a run. */
export interface Slot {
  readonly path: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
}

export interface Analysis {
  readonly root: SelectedField;
  readonly slots: readonly Slot[];
}

/** Follows the selection of a root field through fragments, aliases, merged fields and conditions. */
export function analyse(info: GraphQLResolveInfo): Analysis {
  const slots: Slot[] = [];
  const name = info.fieldName;
  const definition = info.parentType.getFields()[name] as GraphQLField<unknown, unknown>;
  const root = select(info, slots, definition, info.fieldNodes, info.path.key as string, []);
  return { root, slots };
}

function select(
  info: GraphQLResolveInfo,
  slots: Slot[],
  definition: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  responseKey: string,
  parents: readonly string[],
): SelectedField {
  const keys = [...parents, responseKey];
  if (keys.length > DEEPEST_SELECTION) {
    throw badInput(`"${keys[0]}" selects fields deeper than ${DEEPEST_SELECTION} levels: nest them less.`);
  }
  const path = keys.join(".");
  const slot =
    definition.args.length === 0
      ? undefined
      : slots.push({ path, definition, node: nodes[0] as FieldNode }) - 1;
  const type = getNamedType(definition.type);
  const children = isObjectType(type) ? subfields(info, slots, type, nodes, keys) : [];
  return { responseKey, name: definition.name, path, definition, type: definition.type, slot, children };
}

function subfields(
  info: GraphQLResolveInfo,
  slots: Slot[],
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  keys: readonly string[],
): SelectedField[] {
  const collected = collectSubfields(
    info.schema,
    info.fragments,
    info.variableValues,
    type,
    nodes as FieldNode[],
  );
  const definitions = type.getFields();
  const children: SelectedField[] = [];
  for (const [responseKey, fieldNodes] of collected) {
    const definition = definitions[fieldNodes[0]?.name.value ?? ""];
    // Only meta fields such as __typename are not defined; graphql-js answers them itself.
    if (definition) children.push(select(info, slots, definition, fieldNodes, responseKey, keys));
  }
  return children;
}
