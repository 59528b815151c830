import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counted, PROGRESS } from "./support/counted";
import type { ActionItem } from "./support/dataset";
import { filterArbitraries } from "./support/filter-arbitraries";
import { type Filter, filterReference } from "./support/filter-reference";
import { asOf, servePast } from "./support/past";
import { type AsOf, replayed } from "./support/replay";

const { server, records } = await servePast(60);
const { execute, log } = server;
const items = records["action-items"];
const filters = filterArbitraries(records);

const NODE =
  "id status assessment isOverdue lastEvidenceOn freshness progress countries { country { code } status }";

const leadsFirst = ({ countries }: ActionItem) =>
  countries.toSorted((a, b) => a.role.localeCompare(b.role) || a.country.localeCompare(b.country));

/** A node of a list as of a moment. */
const seen = (item: ActionItem, at: AsOf) => {
  const past = replayed(at);
  return {
    id: item.id,
    status: past.statusOf(item),
    assessment: past.assessmentOf(item),
    isOverdue: past.isOverdue(item),
    lastEvidenceOn: past.lastEvidenceOf(item),
    freshness: past.freshnessOf(item),
    progress: item.milestones.length === 0 && past.statusOf(item) === "CLOSED" ? 1 : 0,
    countries: leadsFirst(item).map(({ country }) => ({
      country: { code: country },
      status: past.countryStatusOf(item, country),
    })),
  };
};

const found = (at: AsOf, filter: Filter, among: readonly ActionItem[] = items): ActionItem[] => {
  const { actionItem } = filterReference(records, replayed(at));
  return among.filter((item) => actionItem(filter, item)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
};

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

describe("A list as of a moment", () => {
  const QUERY = `query ($filter: ActionItemFilter, $asOf: AsOf, $after: String) {
    page: actionItems(first: 25, after: $after, filter: $filter, asOf: $asOf) {
      totalCount nodes { ${NODE} } pageInfo { endCursor hasNextPage }
    }
  }`;

  it("finds, counts, pages and shows what a replay of the histories comes to", async () => {
    await fc.assert(
      fc.asyncProperty(asOf, fc.oneof(fc.constant({}), filters.actionItem), async (at, filter) => {
        const wanted = found(at, filter);
        const nodes: unknown[] = [];
        let after: string | null = null;
        for (let goesOn = true; goesOn; ) {
          const variables: Record<string, unknown> = { filter, asOf: at, after };
          const { page } = (await execute<{ page: Page }>({ query: QUERY, variables })).expectData();
          expect(page.totalCount).toBe(wanted.length);
          nodes.push(...page.nodes);
          after = page.pageInfo.endCursor;
          goesOn = page.pageInfo.hasNextPage;
        }
        expect(nodes).toEqual(wanted.map((item) => seen(item, at)));
      }),
      { numRuns: 50 },
    );
  });

  it("belongs to a country, an initiative or a plan as well", async () => {
    const query = `query ($asOf: AsOf, $filter: ActionItemFilter) {
      countries { code actionItems(first: 100, asOf: $asOf, filter: $filter) { totalCount nodes { ${NODE} } } }
      initiatives(first: 100) { nodes { id actionItems(first: 100, asOf: $asOf) { totalCount nodes { ${NODE} } } } }
      actionPlans { items(first: 100, asOf: $asOf, filter: $filter) { totalCount nodes { ${NODE} } } }
    }`;
    interface Lists {
      readonly countries: readonly { readonly code: string; readonly actionItems: unknown }[];
      readonly initiatives: {
        readonly nodes: readonly { readonly id: string; readonly actionItems: unknown }[];
      };
      readonly actionPlans: readonly { readonly items: unknown }[];
    }
    const statuses = fc.subarray(["PIPELINE", "IMPLEMENTATION", "CLOSED", "SUSPENDED"]);
    await fc.assert(
      fc.asyncProperty(asOf, statuses, fc.boolean(), async (at, wanted, overdue) => {
        const filter = { statuses: wanted, overdue };
        const list = (conditions: Filter, belongs: (item: ActionItem) => boolean) => {
          const own = found(at, conditions).filter(belongs);
          return { totalCount: own.length, nodes: own.map((item) => seen(item, at)) };
        };
        const lists = (await execute<Lists>({ query, variables: { asOf: at, filter } })).expectData();
        for (const { code, actionItems } of lists.countries) {
          const hasRole = (item: ActionItem) => item.countries.some(({ country }) => country === code);
          expect(actionItems).toEqual(list(filter, hasRole));
        }
        for (const { id, actionItems } of lists.initiatives.nodes) {
          expect(actionItems).toEqual(list({}, ({ initiative }) => initiative === id));
        }
        expect(lists.actionPlans).toEqual([{ items: list(filter, () => true) }]);
      }),
      { numRuns: 15 },
    );
  });

  it("gives way to the moment that a field of its own names", async () => {
    const fields = `id status(asOf: $own) assessment(asOf: $own) isOverdue(asOf: $own)
      lastEvidenceOn(asOf: $own) freshness(asOf: $own) progress(asOf: $own)
      countries { country { code } status(asOf: $own) }`;
    const query = `query ($list: AsOf, $own: AsOf) {
      inList: actionItems(first: 100, asOf: $list) { nodes { ${fields} listed: status } }
      now: actionItems(first: 100) { nodes { ${fields} } }
    }`;
    const own = asOf.filter((at) => Object.keys(at).length > 0);
    await fc.assert(
      fc.asyncProperty(asOf, own, async (list, at) => {
        const wanted = found(at, {}).map((item) => seen(item, at));
        const listed = found(at, {}).map((item) => ({ listed: replayed(list).statusOf(item) }));
        const { inList, now } = (await execute({ query, variables: { list, own: at } })).expectData();
        expect(now).toEqual({ nodes: wanted });
        expect(inList).toEqual({ nodes: wanted.map((node, index) => ({ ...node, ...listed[index] })) });
      }),
      { numRuns: 25 },
    );
  });

  it("is read by one statement for all moments of a shape", async () => {
    const textOf = async (at: AsOf): Promise<unknown> => {
      const answer = await execute({ query: QUERY, variables: { asOf: at } });
      answer.expectData();
      return log.statementsOf(answer.requestId).map(({ sql }) => sql);
    };
    const one = await textOf({ effectiveOn: "2026-01-01" });
    expect(await textOf({ effectiveOn: "2026-03-01", knownAt: null })).toEqual(one);
    expect(await textOf({ effectiveOn: "2026-01-01", knownAt: "2026-01-01T00:00:00Z" })).not.toEqual(one);
    expect(JSON.stringify(one)).not.toContain("2026");
  });

  it("reads a history only where it is as of a moment", async () => {
    const nodes = `{ nodes { ${NODE} } }`;
    const textOf = async (query: string): Promise<string> => {
      const answer = await execute({ query });
      answer.expectData();
      return String(log.statementsOf(answer.requestId)[0]?.["sql"]);
    };
    expect(await textOf(`{ actionItems(asOf: null) ${nodes} }`)).not.toContain("status_change");
    expect(await textOf(`{ actionItems(asOf: {}) ${nodes} }`)).toContain("status_change");
  });
});

describe("As of now, without naming a moment", () => {
  it("an item stands as it does without asking", async () => {
    const query = `{ now: actionItems(first: 100) { nodes { ${NODE} } } asOfNow: actionItems(first: 100, asOf: {}) { nodes { ${NODE} } } }`;
    const { now, asOfNow } = (await execute({ query })).expectData();
    expect(asOfNow).toEqual(now);
    expect(now).toEqual({ nodes: found({}, {}).map((item) => seen(item, {})) });
  });

  it("a change that takes effect on a day to come counts from that day, in the present state at once", async () => {
    const planned = await servePast(3);
    const { pool } = planned.server.database;
    await pool.query(
      `WITH proven AS (INSERT INTO evidence (status_change_id, position, url) VALUES ('to-come', 0, 'https://example.org/'))
       INSERT INTO status_change (id, item_id, axis, to_value, effective_on, recorded_by)
       VALUES ('to-come', 'without-history', 'OFFICIAL', 'CANCELLED', current_date + 2, 'a test')`,
    );
    const then = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    const query = `{ actionItem(id: "without-history") { status today: status(asOf: {}) onTheDay: status(asOf: { effectiveOn: "${then}" }) } }`;
    const { actionItem } = (await planned.server.execute({ query })).expectData();
    expect(actionItem).toEqual({ status: "CANCELLED", today: "PIPELINE", onTheDay: "CANCELLED" });
  });
});

describe("Progress as of a moment", () => {
  it("counts what a replay of the histories comes to, whole and by status", async () => {
    const query = `query ($filter: ActionItemFilter, $asOf: AsOf) {
      whole: progress(filter: $filter, asOf: $asOf) { progress { ${PROGRESS} } }
      groups: progress(filter: $filter, asOf: $asOf, groupBy: [STATUS, ASSESSMENT, COUNTRY]) {
        status assessment country { code } progress { total overdue stale }
      }
    }`;
    await fc.assert(
      fc.asyncProperty(asOf, fc.oneof(fc.constant({}), filters.actionItem), async (at, filter) => {
        const past = replayed(at);
        const wanted = found(at, filter);
        const groups = new Map<string, ActionItem[]>();
        for (const item of wanted) {
          const countries = new Set(item.countries.map(({ country }) => country));
          for (const country of countries.size === 0 ? [null] : countries) {
            const key = JSON.stringify([past.statusOf(item), past.assessmentOf(item), country]);
            groups.set(key, [...(groups.get(key) ?? []), item]);
          }
        }
        interface Answer {
          readonly whole: unknown;
          readonly groups: readonly {
            readonly status: string;
            readonly assessment: string;
            readonly country: { readonly code: string } | null;
            readonly progress: unknown;
          }[];
        }
        const answer = (await execute<Answer>({ query, variables: { filter, asOf: at } })).expectData();
        expect(answer.whole).toEqual([{ progress: counted(wanted, past) }]);
        const given = answer.groups.map(
          ({ status, assessment, country, progress }) =>
            [JSON.stringify([status, assessment, country?.code ?? null]), progress] as const,
        );
        const expected = [...groups].map(([key, members]) => {
          const { total, overdue, stale } = counted(members, past);
          return [key, { total, overdue, stale }] as const;
        });
        expect(Object.fromEntries(given)).toEqual(Object.fromEntries(expected));
        expect(given).toHaveLength(groups.size);
      }),
      { numRuns: 40 },
    );
  });

  it("of a country, an initiative and a plan counts their items", async () => {
    const query = `query ($asOf: AsOf) {
      countries { code progress(asOf: $asOf) { ${PROGRESS} } }
      initiatives(first: 100) { nodes { id progress(asOf: $asOf) { ${PROGRESS} } } }
      actionPlans { progress(asOf: $asOf) { ${PROGRESS} } }
    }`;
    interface Standings {
      readonly countries: readonly { readonly code: string; readonly progress: unknown }[];
      readonly initiatives: {
        readonly nodes: readonly { readonly id: string; readonly progress: unknown }[];
      };
      readonly actionPlans: unknown;
    }
    await fc.assert(
      fc.asyncProperty(asOf, async (at) => {
        const past = replayed(at);
        const of = (belongs: (item: ActionItem) => boolean) => counted(items.filter(belongs), past);
        const answer = (await execute<Standings>({ query, variables: { asOf: at } })).expectData();
        for (const { code, progress } of answer.countries) {
          expect(progress).toEqual(of((item) => item.countries.some(({ country }) => country === code)));
        }
        for (const { id, progress } of answer.initiatives.nodes) {
          expect(progress).toEqual(of(({ initiative }) => initiative === id));
        }
        expect(answer.actionPlans).toEqual([{ progress: of(() => true) }]);
      }),
      { numRuns: 15 },
    );
  });
});

describe("A moment that calendars lack or nobody lived in", () => {
  const QUERY =
    "query ($asOf: AsOf) { actionItems(asOf: $asOf, first: 1) { totalCount nodes { status freshness } } }";

  it.each([
    [{ effectiveOn: "0001-01-01" }, "PIPELINE", "STALE"],
    [{ knownAt: "0001-01-01T00:00:00Z" }, "PIPELINE", "STALE"],
    [{ effectiveOn: "9999-12-31", knownAt: "9999-12-31T23:59:59.999Z" }, undefined, "STALE"],
  ])("%j is answered", async (at, status, freshness) => {
    const { actionItems } = (await execute({ query: QUERY, variables: { asOf: at } })).expectData();
    const [first] = found(at, {});
    const wanted = status ?? replayed(at).statusOf(first as ActionItem);
    expect(actionItems).toEqual({ totalCount: items.length, nodes: [{ status: wanted, freshness }] });
  });

  it.each([
    { effectiveOn: "2026-02-30" },
    { effectiveOn: "2026-2-3" },
    { effectiveOn: "0000-01-01" },
    { effectiveOn: "yesterday" },
    { knownAt: "2026-02-01" },
    { knownAt: "2026-02-30T00:00:00Z" },
  ])("%j is refused", async (at) => {
    const { body } = await execute({ query: QUERY, variables: { asOf: at } });
    expect(body.errors?.map(({ extensions }) => extensions?.["code"])).toEqual(["BAD_USER_INPUT"]);
  });
});
