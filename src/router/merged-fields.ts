import { type FieldNode, Kind, type SelectionNode } from "graphql";

/** What is asked for several times under one name is asked for once, with all that is asked of it, where it came first. */
export const withMergedFields = (selections: readonly SelectionNode[]): readonly SelectionNode[] => {
  const merged = new Map<string | SelectionNode, SelectionNode>();
  for (const selection of selections) {
    const place = selection.kind === Kind.FIELD ? (selection.alias ?? selection.name).value : selection;
    const known = merged.get(place);
    // Only fields share a place.
    merged.set(place, known === undefined ? selection : joined(known as FieldNode, selection as FieldNode));
  }
  return [...merged.values()];
};

const joined = (one: FieldNode, other: FieldNode): FieldNode =>
  one.selectionSet === undefined || other.selectionSet === undefined
    ? one
    : {
        ...one,
        selectionSet: {
          kind: Kind.SELECTION_SET,
          selections: withMergedFields([...one.selectionSet.selections, ...other.selectionSet.selections]),
        },
      };
