import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  type OperationDefinitionNode,
} from "graphql";
import { collectSubfields } from "graphql/execution/collectFields.js";
import { routedJson } from "../mapping/routed";
import { TYPE_PROPERTY } from "../mapping/union";
import { fragmentsOf } from "../plan/fragments";
import type { Execution } from "./execution";
import { rootFields } from "./root-fields";

/** What a client asked for, with the values of its variables. */
interface Asked extends Pick<Execution, "document"> {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Nodes = ReadonlyMap<string, readonly FieldNode[]>;
type Fields = Readonly<Record<string, unknown>>;

/**
 * Data that was read elsewhere, as clients are given it: under their names, without what only routers need, and in the
 * order of the request, since what comes from several places comes in any.
 */
export function routedData(asked: Asked, data: Fields): Fields {
  const { schema, document, operation, variables } = asked;
  const root = schema.getRootType(operation.operation) as GraphQLObjectType;
  const nodes = rootFields(schema, document, operation, variables);
  return fieldsInOrder(asked, JSON.parse(routedJson(data)), root, nodes);
}

function fieldsInOrder(asked: Asked, value: Fields, type: GraphQLObjectType, asksFor: Nodes): Fields {
  return Object.fromEntries(
    [...asksFor].flatMap(([key, nodes]) => {
      const field = value[key];
      return field === undefined ? [] : [[key, valueInOrder(asked, field, typeOf(type, nodes), nodes)]];
    }),
  );
}

function valueInOrder(
  asked: Asked,
  value: unknown,
  type: GraphQLNamedType | undefined,
  nodes: readonly FieldNode[],
): unknown {
  if (Array.isArray(value)) return value.map((one) => valueInOrder(asked, one, type, nodes));
  if (typeof value !== "object" || value === null) return value;
  const { schema, document, variables } = asked;
  const own = isObjectType(type) ? type : schema.getType(String((value as Fields)[TYPE_PROPERTY]));
  if (!isObjectType(own)) return value;
  const below = collectSubfields(schema, fragmentsOf(document), variables, own, nodes);
  return fieldsInOrder(asked, value as Fields, own, below);
}

/** Undefined of `__typename`, which every type has. */
function typeOf(parent: GraphQLObjectType, [node]: readonly FieldNode[]): GraphQLNamedType | undefined {
  const field = node && parent.getFields()[node.name.value];
  return field && getNamedType(field.type);
}
