import fc from "fast-check";
import { cursorOf, type List } from "../reference/pages";
import type { Row } from "../reference/rows";

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

/** A page of a list: from its start or from a cursor, which may be that of a row the filter leaves out. */
export const pagesOf = (
  list: List,
  { isForward = false, rows = undefined as readonly Row[] | undefined } = {},
) =>
  fc.tuple(place, ordersOf(list)).map(([{ size, isFrom, isBackward, row, areOthersNull }, orderBy]): Args => {
    const backward = isBackward && !isForward;
    const order = orderBy as { readonly field: string } | undefined;
    const all = rows ?? list.orders[order?.field ?? list.defaultOrder]?.rows ?? [];
    const start = all.length === 0 ? undefined : all[row % all.length];
    const cursor = isFrom && start ? cursorOf(list, { orderBy: order as never }, start) : undefined;
    const given = backward ? { last: size, before: cursor } : { first: size, after: cursor };
    const others = backward ? { first: null, after: null } : isForward ? {} : { last: null, before: null };
    return { ...(areOthersNull ? others : {}), ...given, ...(orderBy === undefined ? {} : { orderBy }) };
  });
