import { describe, expect, it } from "vitest";
import { counted as countedBy, PROGRESS } from "./support/counted";
import { type ActionItem, type Records, records } from "./support/dataset";
import { filterReference } from "./support/filter-reference";
import { type ServedGraph, serveGraph } from "./support/graph";
import { assessmentOf, freshnessOf, isOverdue, statusOf } from "./support/standing";
import { serveSyntheticGraph } from "./support/synthetic";

const present = { statusOf, assessmentOf, isOverdue, freshnessOf };
const counted = (items: readonly ActionItem[]) => countedBy(items, present);

interface Group {
  readonly country: { readonly code: string } | null;
  readonly sector: { readonly code: string } | null;
  readonly sectorCategory: { readonly code: string } | null;
  readonly initiative: { readonly id: string } | null;
  readonly status: string | null;
  readonly assessment: string | null;
  readonly year: number | null;
  readonly progress: unknown;
}

const GROUPS = `country { code } sector { code } sectorCategory { code } initiative { id } status assessment year progress { ${PROGRESS} }`;

type Key = string | number | null;

const keyOf = ({
  country,
  sector,
  sectorCategory,
  status,
  assessment,
  initiative,
  year,
}: Group): readonly Key[] => [
  country?.code ?? null,
  sector?.code ?? null,
  sectorCategory?.code ?? null,
  status,
  assessment,
  initiative?.id ?? null,
  year,
];

const DIMENSIONS = [
  "COUNTRY",
  "SECTOR",
  "SECTOR_CATEGORY",
  "STATUS",
  "ASSESSMENT",
  "INITIATIVE",
  "YEAR",
] as const;
type Dimension = (typeof DIMENSIONS)[number];

const orNone = (keys: readonly Key[]): readonly Key[] => (keys.length === 0 ? [null] : [...new Set(keys)]);

const product = (lists: readonly (readonly Key[])[]): Key[][] =>
  lists.reduce<Key[][]>((rows, list) => rows.flatMap((row) => list.map((key) => [...row, key])), [[]]);

const real = { name: "the dataset", server: await serveGraph(), records };
const synthetic = { name: "a synthetic dataset", ...(await serveSyntheticGraph(200)) };

describe.each([real, synthetic])(
  "Over $name, progress",
  ({ server: { execute }, records: all }: { server: ServedGraph; records: Records }) => {
    const items = all["action-items"];
    const reference = filterReference(all);
    const initiatives = new Map(all.initiatives.map((initiative) => [initiative.id, initiative]));

    const parents = new Map(all.sectors.map(({ code, parent }) => [code, parent]));
    const categoryOf = (sector: string): string => {
      const parent = parents.get(sector);
      return parent === undefined ? sector : categoryOf(parent);
    };
    const sectorsOf = (item: ActionItem): readonly string[] =>
      (initiatives.get(item.initiative ?? "")?.sectors ?? []).map(({ sector }) => sector);

    const keysOf = (item: ActionItem, dimension: Dimension): readonly Key[] => {
      switch (dimension) {
        case "COUNTRY":
          return orNone(item.countries.map(({ country }) => country));
        case "SECTOR":
          return orNone(sectorsOf(item));
        case "SECTOR_CATEGORY":
          return orNone(sectorsOf(item).map(categoryOf));
        case "STATUS":
          return [statusOf(item)];
        case "ASSESSMENT":
          return [assessmentOf(item)];
        case "INITIATIVE":
          return [item.initiative ?? null];
        case "YEAR":
          return [item.plannedEnd === undefined ? null : Number(item.plannedEnd.slice(0, 4))];
      }
    };

    /** Grouped by both, a sector stands beside its own category. */
    const isOfItsSector =
      (groupBy: readonly Dimension[]) =>
      (key: readonly Key[]): boolean => {
        if (!groupBy.includes("SECTOR") || !groupBy.includes("SECTOR_CATEGORY")) return true;
        const sector = key[DIMENSIONS.indexOf("SECTOR")];
        const category = key[DIMENSIONS.indexOf("SECTOR_CATEGORY")];
        return category === (typeof sector === "string" ? categoryOf(sector) : null);
      };

    /** Groups by key, each with the items that belong to it: an item may belong to several. */
    const grouped = (groupBy: readonly Dimension[]): Record<string, unknown> => {
      const groups = new Map<string, ActionItem[]>();
      for (const item of items) {
        const keys = DIMENSIONS.map((dimension) =>
          groupBy.includes(dimension) ? keysOf(item, dimension) : [null],
        );
        for (const key of product(keys).filter(isOfItsSector(groupBy))) {
          const name = JSON.stringify(key);
          groups.set(name, [...(groups.get(name) ?? []), item]);
        }
      }
      return Object.fromEntries([...groups].map(([key, members]) => [key, counted(members)]));
    };

    const ask = async (groupBy: readonly Dimension[]): Promise<readonly Group[]> => {
      const query = `query ($groupBy: [ProgressDimension!]!) { progress(groupBy: $groupBy) { ${GROUPS} } }`;
      const { progress } = (
        await execute<{ progress: Group[] }>({ query, variables: { groupBy } })
      ).expectData();
      return progress;
    };

    it("of everything is one group that counts each item once", async () => {
      const { progress } = (
        await execute({ query: `{ progress { progress { ${PROGRESS} } } }` })
      ).expectData();
      expect(progress).toEqual([{ progress: counted(items) }]);
    });

    const pairs = DIMENSIONS.flatMap((one, index) =>
      DIMENSIONS.slice(index + 1).map((other) => [one, other]),
    );

    it.each([...DIMENSIONS.map((one) => [one]), ...pairs] as Dimension[][])(
      "is grouped by %s %s",
      async (...groupBy) => {
        const asked = groupBy.filter((dimension) => dimension !== undefined);
        const groups = await ask(asked);
        const given = Object.fromEntries(
          groups.map((group) => [JSON.stringify(keyOf(group)), group.progress]),
        );
        expect(given).toEqual(grouped(asked));
        expect(groups).toHaveLength(Object.keys(given).length);
      },
    );

    it("does not depend on the order of dimensions, nor on naming one twice", async () => {
      expect(await ask(["STATUS", "COUNTRY", "STATUS"])).toEqual(await ask(["COUNTRY", "STATUS"]));
    });

    it("counts an item that countries share once for each of them, and once in all", async () => {
      const groups = await ask(["COUNTRY"]);
      const sum = groups.reduce((total, { progress }) => total + (progress as { total: number }).total, 0);
      const roles = items.map(({ countries }) =>
        Math.max(1, new Set(countries.map(({ country }) => country)).size),
      );
      expect(sum).toBe(roles.reduce((total, n) => total + n, 0));
      expect(sum).toBeGreaterThan(items.length);
    });

    it("of a filter counts what the filter finds, and nothing makes no group", async () => {
      const query = `query ($filter: ActionItemFilter) { all: progress(filter: $filter) { progress { ${PROGRESS} } } none: progress(filter: { ids: [] }) { progress { ${PROGRESS} } } noGroups: progress(filter: { ids: [] }, groupBy: [STATUS]) { status } }`;
      const filter = { countries: ["KZ", "TJ"], not: { statuses: ["PIPELINE", "CLOSED"] } };
      const { all: found, none, noGroups } = (await execute({ query, variables: { filter } })).expectData();
      const wanted = items.filter((item) => reference.actionItem(filter, item));
      expect(wanted.length).toBeGreaterThan(0);
      expect(found).toEqual([{ progress: counted(wanted) }]);
      expect(none).toEqual([{ progress: counted([]) }]);
      expect(noGroups).toEqual([]);
    });

    it("of a country, an initiative and a plan counts their items", async () => {
      const query = `{ countries { code progress { ${PROGRESS} } } initiatives(first: 100) { nodes { id progress { ${PROGRESS} } } } actionPlans { id progress { ${PROGRESS} } } }`;
      interface Standing {
        readonly countries: readonly { readonly code: string; readonly progress: unknown }[];
        readonly initiatives: {
          readonly nodes: readonly { readonly id: string; readonly progress: unknown }[];
        };
        readonly actionPlans: readonly { readonly id: string; readonly progress: unknown }[];
      }
      const { countries, initiatives: list, actionPlans } = (await execute<Standing>({ query })).expectData();
      for (const { code, progress } of countries) {
        expect(progress).toEqual(counted(items.filter((item) => keysOf(item, "COUNTRY").includes(code))));
      }
      for (const { id, progress } of list.nodes) {
        expect(progress).toEqual(counted(items.filter(({ initiative }) => initiative === id)));
      }
      expect(actionPlans.map(({ progress }) => progress)).toEqual([counted(items)]);
    });
  },
);

describe("A synthetic dataset", () => {
  it("has items of many statuses, overdue ones and others: the counts above are of something", () => {
    const items = synthetic.records["action-items"];
    const { overdue, stale, byStatus } = counted(items);
    expect(overdue).toBeGreaterThan(0);
    expect(overdue).toBeLessThan(items.length);
    expect(stale).toBeLessThan(items.length);
    expect(byStatus.filter(({ count: n }) => n > 0).length).toBeGreaterThan(4);
  });
});
