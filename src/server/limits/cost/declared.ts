import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
} from "graphql";
import { costDirective, listSizeDirective } from "../../../kernel/graphql";

/** A field as the cost of an operation sees it. */
export interface DeclaredField {
  readonly type: GraphQLNamedType;
  /** What one object of it costs, or one value, without what is selected below. */
  readonly weight: number;
  readonly isList: boolean;
  readonly assumedSize: number;
  readonly slicingArguments: readonly string[];
  /** The fields below it that are as long as it says. */
  readonly sizedFields: readonly string[];
}

type Field = GraphQLField<unknown, unknown>;

const declared = new WeakMap<Field, DeclaredField>();

/** What `@cost` and `@listSize` say of a field. */
export function declaredField(field: Field): DeclaredField {
  const known = declared.get(field) ?? readField(field);
  declared.set(field, known);
  return known;
}

function readField(field: Field): DeclaredField {
  const size = field.astNode ? getDirectiveValues(listSizeDirective, field.astNode) : undefined;
  const isList = isListType(getNullableType(field.type));
  return {
    type: getNamedType(field.type),
    weight: weightOf(field),
    isList,
    assumedSize: (size?.["assumedSize"] as number | undefined) ?? 1,
    slicingArguments: (size?.["slicingArguments"] as string[] | undefined) ?? [],
    sizedFields: (size?.["sizedFields"] as string[] | undefined) ?? [],
  };
}

/** The field's own weight, else that of its type, else 1 for objects and 0 for values. */
function weightOf(field: Field): number {
  const type = getNamedType(field.type);
  const own = declaredCost(field) ?? declaredCost(type as GraphQLObjectType);
  return own ?? (isCompositeType(type) ? 1 : 0);
}

function declaredCost({ astNode }: Field | GraphQLObjectType): number | undefined {
  return astNode ? (getDirectiveValues(costDirective, astNode)?.["weight"] as number) : undefined;
}
