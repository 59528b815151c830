import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filterArbitraries } from "./support/filter-arbitraries";
import { type ItemWrite, itemWrites, MOVING, writeItem } from "./support/item-writes";
import { serveSyntheticGraph } from "./support/synthetic";
import { type Direction, type Page, type PageArguments, readPage, type Walked, walk } from "./support/walk";

const { server, records } = await serveSyntheticGraph(60);
const { pool } = server.database;
const steady = records["action-items"].map(({ id }) => id);

// So that the order by it is not the order by id.
await pool.query("UPDATE action_item SET updated_at = '2026-01-01'::date + (ascii(right(id, 1)) * 5) % 7");

const ITEMS: Walked = { field: "actionItems", filter: "ActionItemFilter", order: "ActionItemOrder" };

/** A page to read, what is written while it is read, and what is written before the next one. */
interface Step {
  readonly size: number;
  readonly meanwhile: readonly ItemWrite[];
  readonly afterwards: readonly ItemWrite[];
}

const walks = fc.record({
  filter: fc.oneof(fc.constant({}), filterArbitraries(records).actionItem),
  orderBy: fc.record({
    field: fc.constantFrom("ID", "TITLE", "DUE_ON", "UPDATED_AT"),
    direction: fc.constantFrom("ASC", "DESC"),
  }),
  direction: fc.constantFrom<Direction>("forward", "backward"),
  steps: fc.array(
    fc.record<Step>({
      size: fc.integer({ min: 1, max: 9 }),
      meanwhile: fc.array(itemWrites(steady), { maxLength: 3 }),
      afterwards: fc.array(itemWrites(steady), { maxLength: 3 }),
    }),
    { minLength: 3, maxLength: 12 },
  ),
});

const idsOf = ({ nodes }: Page): string[] => nodes.map(({ id }) => id);

/** A page as it is gone through: its ids, and what asks for the next one, if there is one. */
const followed = (page: Page, direction: Direction, size: number) => {
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
  return direction === "forward"
    ? { ids: idsOf(page), goesOn: hasNextPage, next: { first: size, after: endCursor } }
    : { ids: idsOf(page).reverse(), goesOn: hasPreviousPage, next: { last: size, before: startCursor } };
};

const write = async (writes: readonly ItemWrite[]): Promise<void> => {
  for (const each of writes) await writeItem(server.database, each);
};

/** Everything that a reader is given who goes through a list while others write to it. */
const goThrough = async (
  asked: PageArguments,
  direction: Direction,
  steps: readonly Step[],
): Promise<string[]> => {
  const stepAt = (page: number): Step => steps[page % steps.length] as Step;
  const given: string[] = [];
  let place: PageArguments = direction === "forward" ? { first: stepAt(0).size } : { last: stepAt(0).size };
  let goesOn = true;
  for (let page = 0; goesOn; page += 1) {
    const { meanwhile, afterwards } = stepAt(page);
    const [read] = await Promise.all([readPage(server, ITEMS, { ...asked, ...place }), write(meanwhile)]);
    await write(afterwards);
    const { ids, ...rest } = followed(read, direction, stepAt(page + 1).size);
    given.push(...ids);
    ({ goesOn, next: place } = rest);
  }
  return direction === "forward" ? given : given.reverse();
};

describe("Walking a list while others write to it", () => {
  it("loses and repeats nothing that stays in its place, and counts right when all is done", async () => {
    let moved = 0;
    await fc.assert(
      fc.asyncProperty(walks, async ({ steps, direction, ...asked }) => {
        await pool.query("DELETE FROM action_item WHERE id = any($1)", [MOVING]);
        const before = idsOf(await readPage(server, ITEMS, { ...asked, first: 100 }));

        const given = await goThrough(asked, direction, steps);
        expect(given.filter((id) => !MOVING.includes(id))).toEqual(before);
        moved += given.length - before.length;

        const now: Page[] = [];
        for await (const page of walk(server, ITEMS, { ...asked, size: 7, direction })) now.push(page);
        const count = now.flatMap(idsOf).length;
        expect(now.map(({ totalCount }) => totalCount)).toEqual(now.map(() => count));
      }),
      { numRuns: 25 },
    );
    expect(moved).toBeGreaterThan(0);
  }, 90_000);
});
