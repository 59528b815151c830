import fc from "fast-check";
import { cursorOf, type List, type ListArguments, orderOf } from "../reference/pages";

/** Arguments of a field; one that is undefined is not given. */
export type Args = Readonly<Record<string, unknown>>;

const size = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 5 }), weight: 12 },
  { arbitrary: fc.constantFrom(undefined, null), weight: 3 },
  { arbitrary: fc.constantFrom(20, 100), weight: 1 },
);

const ordersOf = ({ orders, defaultOrder }: List): fc.Arbitrary<unknown> => {
  const order = fc.record(
    { field: fc.constantFrom(...Object.keys(orders)), direction: fc.constantFrom("ASC", "DESC") },
    { requiredKeys: ["field"] },
  );
  return Object.keys(orders).length === 1 && orders[defaultOrder]
    ? fc.constant(undefined)
    : fc.option(order, { nil: undefined, freq: 3 });
};

const place = fc.record({
  size,
  isFrom: fc.boolean(),
  isBackward: fc.boolean(),
  row: fc.nat(),
  areOthersNull: fc.boolean(),
});

interface Paging {
  /** Whether the list has no `last` and `before`. */
  readonly isForward?: boolean;
}

/** What is not given, said with null. */
const nullsFor = (backward: boolean, isForward: boolean): Args => {
  if (backward) return { first: null, after: null };
  return isForward ? {} : { last: null, before: null };
};

/** A page of a list: from its start or from a cursor, which may be that of a row the filter leaves out. */
export const pagesOf = (list: List, { isForward = false }: Paging = {}): fc.Arbitrary<Args> => {
  const cursorAt = (orderBy: unknown, row: number): string | undefined => {
    const args = { orderBy: orderBy as ListArguments["orderBy"] } as ListArguments;
    const { rows } = orderOf(list, args);
    const start = rows[row % Math.max(1, rows.length)];
    return start && cursorOf(list, args, start);
  };
  return fc
    .tuple(place, ordersOf(list))
    .map(([{ size, isFrom, isBackward, row, areOthersNull }, orderBy]) => {
      const backward = isBackward && !isForward;
      const cursor = isFrom ? cursorAt(orderBy, row) : undefined;
      const page = backward ? { last: size, before: cursor } : { first: size, after: cursor };
      return {
        ...(areOthersNull ? nullsFor(backward, isForward) : {}),
        ...page,
        ...(orderBy === undefined ? {} : { orderBy }),
      };
    });
};
