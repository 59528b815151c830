import { describe, expect, it } from "vitest";
import { readNdjson, take } from "../exports/support/take";
import { type ActionItem, records } from "./support/dataset";
import { serveGraph } from "./support/graph";
import { ASSESSOR, record } from "./support/recording";

const server = await serveGraph();
const { execute } = server;

type Json = null | string | number | boolean | readonly Json[] | { readonly [name: string]: Json };

/** What a part of a file cites, itself and deep within, but for what the names given lead to. */
const citedIn = (part: unknown, without: readonly string[] = []): string[] => {
  if (Array.isArray(part)) return part.flatMap((each) => citedIn(each, without));
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part as Record<string, Json>).flatMap(([name, value]) => {
    if (without.includes(name)) return [];
    if (name === "citations") return (value as unknown as { source: string }[]).map(({ source }) => source);
    return citedIn(value, without);
  });
};

interface Use {
  readonly kind: string;
  readonly recordId: string;
  readonly sources: ReadonlySet<string>;
}

const uses = <Item>(
  kind: string,
  list: readonly Item[],
  cited: (item: Item) => readonly (string | undefined)[],
) =>
  list.map((item): Use => {
    const { id, code } = item as { readonly id?: string; readonly code?: string };
    return {
      kind,
      recordId: String(id ?? code),
      sources: new Set(cited(item).filter((one) => one !== undefined)),
    };
  });

/** Every record of the files with what it rests on. */
const USES: readonly Use[] = [
  ...uses("ACTION_ITEM", records["action-items"], (item) => citedIn(item, ["history"])),
  ...uses("ACTION_PLAN", records["action-plans"], (plan) => citedIn(plan)),
  ...uses("COUNTRY", records.countries, (country) => citedIn(country)),
  ...uses("DISAGREEMENT", records.disagreements, (disagreement) => citedIn(disagreement)),
  ...uses("DOCUMENT", records.documents, (document) => citedIn(document)),
  ...uses("EVENT", records.events, (event) => citedIn(event)),
  ...uses("HISTORY_ENTRY", records.history, (entry) => citedIn(entry)),
  ...uses("INDICATOR", records.indicators, (indicator) => citedIn(indicator)),
  ...uses("INITIATIVE", records.initiatives, (initiative) => citedIn(initiative, ["proposals"])),
  ...uses("LEADER", records.leaders, (leader) => citedIn(leader)),
  ...uses(
    "PROPOSAL",
    records.initiatives.flatMap(({ proposals }) => proposals),
    (proposal) => citedIn(proposal),
  ),
  ...uses(
    "STATUS_CHANGE",
    records["action-items"].flatMap(({ history }) => history),
    ({ evidence }) => evidence.map(({ source }) => source),
  ),
  ...uses("SUMMIT", records.summits, (summit) => citedIn(summit)),
];

const key = ({ kind, recordId }: Pick<Use, "kind" | "recordId">): string => `${kind}:${recordId}`;

const usesOf = (source: string): string[] =>
  USES.filter(({ sources }) => sources.has(source))
    .map(key)
    .sort();

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly {
    readonly id: string;
    readonly kind: string;
    readonly recordId: string;
    readonly record: Readonly<Record<string, unknown>>;
  }[];
}

const CITED_BY = `query ($id: ID!, $kinds: [CitingKind!], $first: Int, $after: String) { source(id: $id) {
  citedBy(kinds: $kinds, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id kind recordId record {
      __typename
      ... on ActionItem { id } ... on ActionPlan { id } ... on Country { code } ... on Disagreement { id }
      ... on Document { id } ... on Event { id } ... on HistoryEntry { id summary { text } } ... on Indicator { id }
      ... on Initiative { id title { text } } ... on Leader { id }
      ... on Proposal { id initiative { id title { text } } } ... on StatusChange { id item { id } }
      ... on Summit { id }
    } }
  }
} }`;

const citedBy = async (variables: Readonly<Record<string, unknown>>): Promise<Page> =>
  (await execute<{ source: { citedBy: Page } }>({ query: CITED_BY, variables })).expectData().source.citedBy;

const typeOf = (kind: string): string =>
  kind
    .toLowerCase()
    .split("_")
    .map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`)
    .join("");

const idsOf = (nodes: readonly { readonly id: string }[]): string[] => nodes.map(({ id }) => id).sort();

/** The source that most rests on. */
const [mostUsed] = records.sources
  .map(({ id }) => id)
  .toSorted((one, other) => usesOf(other).length - usesOf(one).length) as [string];

describe("What rests on a source", () => {
  it("is what the files say, of every source", async () => {
    const found = await Promise.all(
      records.sources.map(async ({ id }) => [id, await citedBy({ id, first: 100 })] as const),
    );
    for (const [id, { totalCount, nodes }] of found) {
      const wanted = usesOf(id);
      expect({ id, totalCount, uses: idsOf(nodes) }).toEqual({ id, totalCount: wanted.length, uses: wanted });
    }
    const kinds = found.flatMap(([, { nodes }]) => nodes.map(({ kind }) => kind));
    expect([...new Set(kinds)].sort()).toEqual([...new Set(USES.map(({ kind }) => kind))].sort());
  });

  it("names each record by its kind and its id, and leads to it", async () => {
    for (const { id } of records.sources.filter(({ id }) => usesOf(id).length > 0)) {
      for (const use of (await citedBy({ id, first: 100 })).nodes) {
        const { kind, recordId, record } = use;
        expect(use.id).toBe(key({ kind, recordId }));
        expect({ type: record["__typename"], key: record["code"] ?? record["id"] }).toEqual({
          type: typeOf(kind),
          key: recordId,
        });
      }
    }
  });

  it("comes in pages, by kind and then by id", async () => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page: Page = await citedBy({ id: mostUsed, first: 3, after });
      expect(page.totalCount).toBe(usesOf(mostUsed).length);
      ids.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(ids.toSorted()).toEqual(usesOf(mostUsed));
    const kinds = ids.map((id) => id.split(":")[0]);
    expect(kinds).toEqual(kinds.toSorted());
  });

  it("can be asked for by kind", async () => {
    const kinds = ["INITIATIVE", "EVENT"];
    const { nodes } = await citedBy({ id: mostUsed, kinds, first: 100 });
    const wanted = usesOf(mostUsed).filter((use) => kinds.includes(use.split(":")[0] as string));
    expect(wanted).not.toHaveLength(0);
    expect(idsOf(nodes)).toEqual(wanted);
    expect((await citedBy({ id: mostUsed, kinds: [] })).totalCount).toBe(0);
  });

  it("is read with one statement, with the records themselves", async () => {
    const passed = await serveGraph({ way: "passed through", database: server.database });
    const answer = await passed.execute({ query: CITED_BY, variables: { id: mostUsed, first: 100 } });
    answer.expectData();
    expect(passed.log.statementsOf(answer.requestId)).toHaveLength(1);
  });

  it("grows by what is recorded", async () => {
    const [item] = records["action-items"] as [ActionItem];
    const asked = { id: mostUsed, kinds: ["STATUS_CHANGE"], first: 100 };
    const before = await citedBy(asked);
    const evidence = [
      { sourceId: mostUsed, locator: "page 1" },
      { sourceId: mostUsed, locator: "page 2" },
    ];
    const { version } = (
      await execute<{ actionItem: { version: number } }>({
        query: `{ actionItem(id: "${item.id}") { version } }`,
      })
    ).expectData().actionItem;
    const { statusChange } = await record(
      server,
      "recordAssessment",
      {
        itemId: item.id,
        assessment: "LIMITED",
        effectiveOn: "2026-01-01",
        evidence,
        expectedVersion: version,
      },
      ASSESSOR,
    );
    const after = await citedBy(asked);
    expect(after.totalCount).toBe(before.totalCount + 1);
    expect(after.nodes.find(({ recordId }) => recordId === statusChange?.id)?.record).toEqual({
      __typename: "StatusChange",
      id: statusChange?.id,
      item: { id: item.id },
    });
  });
});

interface Citing {
  readonly id: string;
  readonly citations: readonly { readonly source: string }[];
}

/** The lists that can be narrowed by sources: as the graph has them, as the files do, and the table of an export. */
const LISTS = [
  ["initiatives", "InitiativeFilter", records.initiatives, "initiatives"],
  ["actionItems", "ActionItemFilter", records["action-items"], "action-items"],
  ["events", "EventFilter", records.events, "events"],
  ["indicators", "IndicatorFilter", records.indicators, "indicators"],
] as const satisfies readonly (readonly [string, string, readonly Citing[], string])[];

const ownCiting = (list: readonly Citing[], sources: readonly string[]): string[] =>
  idsOf(list.filter(({ citations }) => citations.some(({ source }) => sources.includes(source))));

describe.each(LISTS)("The list %s, narrowed by sources", (field, filterType, inFiles, table) => {
  const isPlain = field === "indicators";
  const query = `query ($filter: ${filterType}) { list: ${field}${isPlain ? "(filter: $filter) { id }" : "(filter: $filter, first: 100) { nodes { id } }"} }`;
  interface Found {
    readonly list: readonly { readonly id: string }[] & {
      readonly nodes: readonly { readonly id: string }[];
    };
  }
  const find = async (filter: object): Promise<string[]> => {
    const { list } = (await execute<Found>({ query, variables: { filter } })).expectData();
    return idsOf(isPlain ? list : list.nodes);
  };
  const cited = [...new Set(inFiles.flatMap(({ citations }) => citations.map(({ source }) => source)))];

  it("has what cites any of them itself", async () => {
    for (const sources of [...cited.map((source) => [source]), cited.slice(0, 3)]) {
      expect({ sources, found: await find({ sources }) }).toEqual({
        sources,
        found: ownCiting(inFiles, sources),
      });
    }
    expect(await find({ sources: [] })).toEqual([]);
  });

  it("combines with other conditions", async () => {
    const [one] = ownCiting(inFiles, cited.slice(0, 1));
    expect(await find({ sources: cited, ids: [one] })).toEqual([one]);
  });

  it("tells where a source is not there", async () => {
    const answer = await execute({ query, variables: { filter: { sources: ["no-such-source"] } } });
    expect(answer.expectErrors()).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  });

  it("is exported so", async () => {
    const sources = cited.slice(0, 2);
    const rows = readNdjson(await take(server, `${table}.ndjson`, { where: { sources }, columns: "id" }));
    expect(rows.map(({ id }) => String(id)).sort()).toEqual(ownCiting(inFiles, sources));
  });
});
