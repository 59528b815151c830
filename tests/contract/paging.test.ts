import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filterArbitraries } from "./support/filter-arbitraries";
import { serveSyntheticGraph } from "./support/synthetic";
import { type Direction, type Page, readPage, type Walked, walk } from "./support/walk";

const { server, records } = await serveSyntheticGraph(60);
const filters = filterArbitraries(records);

const ITEMS: Walked = { field: "actionItems", filter: "ActionItemFilter", order: "ActionItemOrder" };

const order = fc.record({
  field: fc.constantFrom("ID", "TITLE", "DUE_ON", "UPDATED_AT"),
  direction: fc.constantFrom("ASC", "DESC"),
});

const expectConsistent = (page: Page): void => {
  expect(page.edges.map(({ node }) => node)).toEqual(page.nodes);
  expect(page.pageInfo.startCursor).toBe(page.edges.at(0)?.cursor ?? null);
  expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
};

const idsOf = ({ nodes }: Page): string[] => nodes.map(({ id }) => id);

describe("Walking a list page by page", () => {
  it("gives the whole list once, in order, in both directions", async () => {
    const walks = fc.record({
      filter: fc.oneof(fc.constant({}), filters.actionItem),
      orderBy: order,
      size: fc.integer({ min: 1, max: 30 }),
      direction: fc.constantFrom<Direction>("forward", "backward"),
    });
    await fc.assert(
      fc.asyncProperty(walks, async ({ filter, orderBy, size, direction }) => {
        const whole = await readPage(server, ITEMS, { filter, orderBy, first: 100 });
        expect(whole.nodes).toHaveLength(whole.totalCount);
        const pages: Page[] = [];
        for await (const page of walk(server, ITEMS, { filter, orderBy, size, direction })) {
          expectConsistent(page);
          expect(page.totalCount).toBe(whole.totalCount);
          pages.push(page);
        }
        const inOrder = direction === "forward" ? pages : pages.toReversed();
        expect(inOrder.flatMap(idsOf)).toEqual(idsOf(whole));
        expect(pages).toHaveLength(Math.max(1, Math.ceil(whole.totalCount / size)));
      }),
      { numRuns: 40 },
    );
  });

  it("gives the list of a record as well", async () => {
    const query =
      'query ($after: String) { country(code: "KZ") { initiatives { totalCount } actionItems(first: 4, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }';
    interface OfCountry {
      readonly country: { readonly actionItems: Page };
    }
    const given: string[] = [];
    let after: string | null = null;
    let goesOn = true;
    while (goesOn) {
      const { country }: OfCountry = (
        await server.execute<OfCountry>({ query, variables: { after } })
      ).expectData();
      given.push(...idsOf(country.actionItems));
      after = country.actionItems.pageInfo.endCursor;
      goesOn = country.actionItems.pageInfo.hasNextPage;
    }
    const wanted = records["action-items"].filter(({ countries }) =>
      countries.some(({ country }) => country === "KZ"),
    );
    expect(given).toEqual(wanted.map(({ id }) => id).sort());
  });
});

describe("A page", async () => {
  const whole = await readPage(server, ITEMS, { first: 100 });
  const cursorOf = (index: number): string => whole.edges.at(index)?.cursor ?? "";

  it.each([
    ["of all", { first: 60 }, 60, false, false],
    ["of all but one", { first: 59 }, 59, true, false],
    ["from the end", { last: 59 }, 59, false, true],
    ["of none", { first: 0 }, 0, true, false],
    ["of none from the end", { last: 0 }, 0, false, true],
    ["after the last", { first: 5, after: cursorOf(-1) }, 0, false, true],
    ["before the first", { last: 5, before: cursorOf(0) }, 0, true, false],
    ["that just ends", { first: 5, after: cursorOf(54) }, 5, false, true],
    ["that does not quite end", { first: 5, after: cursorOf(53) }, 5, true, true],
    ["that just begins", { last: 5, before: cursorOf(5) }, 5, true, false],
    ["without a size", {}, 20, true, false],
    ["before a cursor, without a size", { before: cursorOf(30) }, 20, true, true],
  ])("%s says what lies around it", async (_, args, length, hasNextPage, hasPreviousPage) => {
    const page = await readPage(server, ITEMS, args);
    expectConsistent(page);
    expect(page.nodes).toHaveLength(length);
    expect(page.pageInfo).toMatchObject({ hasNextPage, hasPreviousPage });
    expect(page.totalCount).toBe(60);
  });

  it.each(["hasNextPage", "hasPreviousPage", "startCursor", "endCursor"] as const)(
    "tells %s alone",
    async (name) => {
      for (const args of ["first: 3", "last: 3", `first: 3, after: "${cursorOf(0)}"`]) {
        const query = `{ only: actionItems(${args}) { pageInfo { ${name} } } all: actionItems(${args}) { nodes { id } pageInfo { ${name} } } }`;
        const { only, all } = (await server.execute<{ only: Page; all: Page }>({ query })).expectData();
        expect(only).toEqual({ pageInfo: all.pageInfo });
      }
    },
  );

  it("of an empty list has no cursors and leads nowhere", async () => {
    const page = await readPage(server, ITEMS, { filter: { ids: [] }, first: 5 });
    expect(page).toEqual({
      totalCount: 0,
      edges: [],
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });
});
