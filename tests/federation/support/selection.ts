import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from "graphql";
import { wholeGraph } from "../../contract/support/graph";

const fieldsOf = (type: GraphQLNamedType): GraphQLField<unknown, unknown>[] =>
  isObjectType(type) ? Object.values(type.getFields()) : [];

/** Connections and texts hold nothing of their own: they do not count as a step. */
const isStructure = ({ name }: GraphQLNamedType): boolean =>
  Boolean(wholeGraph.getType(name)?.extensions["isStructure"]);

/** All that a subgraph has of a type, and of what lies so many steps from it. */
export const selectionOf = (type: GraphQLNamedType, steps: number): string => {
  const parts = fieldsOf(type).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) throw new Error(`${type.name}.${field.name} needs arguments`);
    const inner = getNamedType(field.type);
    if (!isCompositeType(inner)) return [field.name];
    if (steps === 0 && !isStructure(inner)) return [];
    const page = field.args.some(({ name }) => name === "first") ? "(first: 3)" : "";
    return [`${field.name}${page} { ${selectionOf(inner, isStructure(inner) ? steps : steps - 1)} }`];
  });
  return `__typename ${parts.join(" ")}`;
};

/** The root fields of a type of queries that can be asked without arguments. */
export const openFields = (type: GraphQLNamedType): GraphQLField<unknown, unknown>[] =>
  fieldsOf(type).filter(({ name, args }) => !name.startsWith("_") && !args.some(isRequiredArgument));
