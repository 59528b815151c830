import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Records, records } from "./support/dataset";
import { filterArbitraries } from "./support/filter-arbitraries";
import { type Filter, filterReference } from "./support/filter-reference";
import { type ServedGraph, serveGraph } from "./support/graph";
import { serveSyntheticGraph } from "./support/synthetic";

const RUNS = 120;

interface Found {
  readonly list: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
}

const find = async ({ execute }: ServedGraph, field: string, type: string, filter: Filter) => {
  const query = `query ($filter: ${type}) { list: ${field}(filter: $filter, first: 100) { totalCount nodes { id } } }`;
  const { list } = (await execute<Found>({ query, variables: { filter } })).expectData();
  return { totalCount: list.totalCount, ids: list.nodes.map(({ id }) => id).sort() };
};

const real = { name: "the dataset", server: await serveGraph(), records };
const synthetic = { name: "a synthetic dataset", ...(await serveSyntheticGraph(100)) };

const expected = <Item extends { readonly id: string }>(
  all: readonly Item[],
  matches: (filter: Filter, item: Item) => boolean,
  filter: Filter,
) => {
  const ids = all
    .filter((item) => matches(filter, item))
    .map(({ id }) => id)
    .sort();
  return { totalCount: ids.length, ids };
};

describe.each([real, synthetic])(
  "In $name, a filter finds what a plain reading of the files finds",
  ({ server, records: all }: { server: ServedGraph; records: Records }) => {
    const reference = filterReference(all);
    const arbitraries = filterArbitraries(all);

    it("among initiatives", async () => {
      await fc.assert(
        fc.asyncProperty(arbitraries.initiative, async (filter) => {
          const found = await find(server, "initiatives", "InitiativeFilter", filter);
          expect(found).toEqual(expected(all.initiatives, reference.initiative, filter));
        }),
        { numRuns: RUNS },
      );
    });

    it("among action items", async () => {
      await fc.assert(
        fc.asyncProperty(arbitraries.actionItem, async (filter) => {
          const found = await find(server, "actionItems", "ActionItemFilter", filter);
          expect(found).toEqual(expected(all["action-items"], reference.actionItem, filter));
        }),
        { numRuns: RUNS },
      );
    });
  },
);
