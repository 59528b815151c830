import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";

type Maybe = null | undefined;

/** A selection set, and the type that it selects of. */
export interface Asked {
  readonly set: SelectionSetNode;
  readonly parent: GraphQLNamedType | Maybe;
}

/** What is asked for under one response key with one shape: the name that keeps it apart, and what is asked below. */
export interface Shape {
  readonly name: string;
  readonly below: Shapes;
}

/** By response keys, and by shapes. */
export type Shapes = ReadonlyMap<string, ReadonlyMap<string, Shape>>;

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

interface Known {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  /** Told of each name that is not the response key itself. */
  readonly onOtherName: (name: string, responseKey: string) => void;
}

/**
 * The shapes of what stands at one place of an answer, whichever types it is asked of. GraphQL allows one for each response
 * key, even where no object can be of both types: the first keeps the key, each other gets a name of its own.
 */
export const shapesOf = (known: Known, asked: readonly Asked[]): Shapes => {
  const places = new Map<string, Map<string, Asked[]>>();
  for (const { node, parent } of asked.flatMap((one) => fieldsIn(known, one))) {
    const shapes = entryOf(places, responseKeyOf(node), () => new Map<string, Asked[]>());
    const below = entryOf(shapes, shapeOf(parent, node), (): Asked[] => []);
    if (node.selectionSet) below.push({ set: node.selectionSet, parent: typeBelow(parent, node) });
  }
  return new Map(
    [...places].map(([key, shapes]) => [
      key,
      new Map(
        [...shapes].map(([shape, sets], index) => {
          const name = index === 0 ? key : `_shape_${index}_of_${key}`;
          if (index > 0) known.onOtherName(name, key);
          return [shape, { name, below: shapesOf(known, sets) }];
        }),
      ),
    ]),
  );
};

/** Leaves have the shapes of their types; what has fields, only whether it is a list, and may be null. */
export const shapeOf = (parent: GraphQLNamedType | Maybe, node: FieldNode): string => {
  const type = fieldType(parent, node);
  if (type === undefined) return "";
  const named = getNamedType(type);
  return isLeafType(named) ? String(type) : String(type).replace(named.name, "{}");
};

/** What the fields below a field are selected of. */
export const typeBelow = (
  parent: GraphQLNamedType | Maybe,
  node: FieldNode,
): GraphQLNamedType | undefined => {
  const type = fieldType(parent, node);
  return type && getNamedType(type);
};

export const responseKeyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

const fieldType = (parent: GraphQLNamedType | Maybe, { name }: FieldNode): GraphQLOutputType | undefined =>
  isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name.value]?.type : undefined;

const fieldsIn = (
  known: Known,
  { set, parent }: Asked,
): { readonly node: FieldNode; readonly parent: Asked["parent"] }[] =>
  set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ node: selection, parent }];
    const { typeCondition, selectionSet } =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : (known.fragments.get(selection.name.value) as FragmentDefinitionNode);
    const type = typeCondition ? known.schema.getType(typeCondition.name.value) : parent;
    return fieldsIn(known, { set: selectionSet, parent: type });
  });

const entryOf = <Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value => {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
};
