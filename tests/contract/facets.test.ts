import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ActionItem, type Initiative, type Records, records } from "./support/dataset";
import { type FacetReferences, facetReference, recount } from "./support/facet-reference";
import { choicesOf, type FacetedList, readFacets, readTotals } from "./support/facets";
import { filterArbitraries } from "./support/filter-arbitraries";
import { type Filter, filterReference } from "./support/filter-reference";
import { type ServedGraph, serveGraph } from "./support/graph";
import { serveSyntheticGraph } from "./support/synthetic";

const real = { name: "the dataset", server: await serveGraph(), records };
const synthetic = { name: "a synthetic dataset", ...(await serveSyntheticGraph(150)) };

/** So many values of each list's facets are chosen at once. */
const CHOSEN = 25;

/** What every facet counts, over the records that a plain reading finds. */
const expected = <Item>(items: readonly Item[], references: FacetReferences<Item>) => ({
  totalCount: items.length,
  facets: Object.fromEntries(
    Object.entries(references).map(([name, reference]) => [name, recount(reference, items)]),
  ),
});

interface Scope<Item> {
  readonly list: FacetedList;
  readonly holds: (item: Item) => boolean;
}

const hasCountry = ({ countries }: Initiative | ActionItem, code: string, roles?: readonly string[]) =>
  countries.some(({ country, role }) => country === code && (roles?.includes(role) ?? true));

describe.each([real, synthetic])(
  "In $name, the facets",
  ({ server, records: all }: { server: ServedGraph; records: Records }) => {
    const filters = filterReference(all);
    const facets = facetReference(all);
    const arbitraries = filterArbitraries(all);
    const items = all["action-items"];
    const [sector = ""] = filters.sectorsOf(all.initiatives[0]).slice(-1);
    const initiative = items.find((item) => item.initiative !== undefined)?.initiative ?? "";
    const plan = items[0]?.plan ?? "";

    const initiatives: Record<string, Scope<Initiative>> = {
      "of all": { list: { field: "initiatives", filter: "InitiativeFilter" }, holds: () => true },
      "of a country": {
        list: {
          field: 'country(code: "KZ") { list: initiatives',
          filter: "InitiativeFilter",
          args: "roles: [LEAD, PARTNER], ",
        },
        holds: (item) => hasCountry(item, "KZ", ["LEAD", "PARTNER"]),
      },
      "of a sector": {
        list: { field: `sector(code: "${sector}") { list: initiatives`, filter: "InitiativeFilter" },
        holds: (item) => filters.sectorsOf(item).includes(sector),
      },
    };
    const actionItems: Record<string, Scope<ActionItem>> = {
      "of all": { list: { field: "actionItems", filter: "ActionItemFilter" }, holds: () => true },
      "of a country": {
        list: {
          field: 'country(code: "KZ") { list: actionItems',
          filter: "ActionItemFilter",
          args: "roles: [LEAD], ",
        },
        holds: (item) => hasCountry(item, "KZ", ["LEAD"]),
      },
      "of an initiative": {
        list: { field: `initiative(id: "${initiative}") { list: actionItems`, filter: "ActionItemFilter" },
        holds: (item) => item.initiative === initiative,
      },
      "of a plan": {
        list: { field: `actionPlan(id: "${plan}") { list: items`, filter: "ActionItemFilter" },
        holds: (item) => item.plan === plan,
      },
    };

    /** Equal to the recount, and each to what choosing its value leaves. */
    const check = async <Item>(
      { list, holds }: Scope<Item>,
      references: FacetReferences<Item>,
      found: readonly Item[],
      filter: Filter,
      start: number,
    ): Promise<number> => {
      const wanted = expected(found.filter(holds), references);
      const counted = await readFacets(server, list, references, filter);
      expect(counted).toEqual(wanted);
      const choices = choicesOf(counted, filter);
      const chosen = choices.slice(start % Math.max(1, choices.length)).slice(0, CHOSEN);
      const filtersChosen = chosen.map((choice) => choice.filter);
      const left = await readTotals(server, list, filtersChosen);
      expect(chosen.map(({ facet, value }, index) => ({ facet, value, count: left[index] }))).toEqual(
        chosen.map(({ facet, value, count }) => ({ facet, value, count })),
      );
      return chosen.length;
    };

    it.each(Object.entries(initiatives))("of initiatives %s count what is there", async (_, scope) => {
      let chosen = await check(scope, facets.initiative, all.initiatives, {}, 0);
      const filter = fc.oneof(arbitraries.initiative, fc.record({ stages: fc.constant(["PROPOSED"]) }));
      await fc.assert(
        fc.asyncProperty(filter, fc.nat(100), async (given, start) => {
          const found = all.initiatives.filter((item) => filters.initiative(given, item));
          chosen += await check(scope, facets.initiative, found, given, start);
        }),
        { numRuns: 25 },
      );
      expect(chosen).toBeGreaterThan(5);
    });

    it.each(Object.entries(actionItems))("of action items %s count what is there", async (_, scope) => {
      let chosen = await check(scope, facets.actionItem, items, {}, 0);
      const filter = fc.oneof(arbitraries.actionItem, fc.record({ basis: fc.constant(["SUMMIT_PROPOSAL"]) }));
      await fc.assert(
        fc.asyncProperty(filter, fc.nat(100), async (given, start) => {
          const found = items.filter((item) => filters.actionItem(given, item));
          chosen += await check(scope, facets.actionItem, found, given, start);
        }),
        { numRuns: 25 },
      );
      expect(chosen).toBeGreaterThan(5);
    });
  },
);

interface Nested {
  readonly count: number;
  readonly country: {
    readonly initiatives: {
      readonly totalCount: number;
      readonly facets: { readonly countries: readonly { readonly count: number }[] };
    };
  };
}

describe("Facets", () => {
  const { execute, log } = real.server;
  const FACETS = "facets { kinds { kind count } countries { country { code } count } }";

  it("count the whole list, whatever the page", async () => {
    const { all } = (await execute({ query: `{ all: initiatives { ${FACETS} } }` })).expectData();
    for (const page of ["(first: 0)", "(first: 2)", "(last: 1)", "(first: 3, orderBy: { field: TITLE })"]) {
      const query = `{ all: initiatives${page} { ${FACETS} nodes { id } pageInfo { endCursor } } }`;
      expect((await execute({ query })).expectData()["all"]).toMatchObject(all as object);
    }
  });

  it("of a list without nodes are empty", async () => {
    const query = `{ list: initiatives(filter: { ids: [] }) { totalCount ${FACETS} } }`;
    const list = { totalCount: 0, facets: { kinds: [], countries: [] } };
    expect((await execute({ query })).expectData()).toEqual({ list });
  });

  it("are refused under a filter that names what is not there", async () => {
    const query = `{ initiatives(filter: { countries: ["FR"] }) { ${FACETS} } }`;
    const [error] = (await execute({ query })).expectErrors();
    expect(error?.extensions).toMatchObject({
      code: "NOT_FOUND",
      unknown: [{ what: "country", value: "FR" }],
    });
  });

  it("answer under their aliases, also several times, and with all that hangs on their values", async () => {
    const query = `{ initiatives { a: facets { some: kinds { what: kind howMany: count } __typename } b: facets { kinds { count } countries { country { code initiatives { totalCount facets { countries { count } } } } count } } c: facets { __typename } } }`;
    const { initiatives } = (
      await execute<{ initiatives: { a: unknown; b: { countries: Nested[] }; c: unknown } }>({ query })
    ).expectData();
    expect(initiatives.a).toMatchObject({
      some: expect.arrayContaining([{ what: "CORRIDOR", howMany: expect.any(Number) }]),
      __typename: "InitiativeFacets",
    });
    expect(initiatives.c).toEqual({ __typename: "InitiativeFacets" });
    for (const { country, count } of initiatives.b.countries) {
      expect(country.initiatives.totalCount).toBe(count);
      expect(country.initiatives.facets.countries[0]).toEqual({ count });
    }
  });

  it("are counted only where they are selected, in the statement of their root field", async () => {
    const statements = async (query: string): Promise<string[]> => {
      const { requestId, expectData } = await execute({ query });
      expectData();
      return log.statementsOf(requestId).map(({ sql }) => String(sql));
    };
    const [none = ""] = await statements("{ actionItems { totalCount nodes { id } } }");
    const [some = ""] = await statements("{ actionItems { facets { statuses { status count } } } }");
    const all = await statements(
      "{ actionItems { facets { statuses { count } countries { count } sectors { sector { code } } } } }",
    );
    expect(none).not.toMatch(/group by|action_item_country|initiative_sector/);
    expect(some).not.toMatch(/action_item_country|initiative_sector/);
    expect(all).toHaveLength(1);
    expect(all[0]?.match(/"action_item" as/g)).toHaveLength(1);
  });
});
