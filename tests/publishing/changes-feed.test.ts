import { describe, expect, it } from "vitest";
import words from "../../src/labels/en.json";
import { edit, knownIds } from "../contract/support/editing";
import { serveGraph, wholeGraph } from "../contract/support/graph";
import { startServer } from "../harness/test-server";
import { fetchFeed, linkOf } from "./support/feed";

const server = await serveGraph();
const { database } = server;
const keeping = await startServer({ database, schema: wholeGraph, answerCacheBytes: 10_000_000 });

const FEED = "/feeds/changes.atom";
const AWKWARD = `Rail & road <b>"first"</b> ]]> 'x'`;
const RUSSIAN = "Железная дорога";

const { sourceId, sector, planId } = await knownIds(server);
const written = await edit(server, "createInitiative", {
  id: "rail-and-road",
  title: [
    { language: "en", text: AWKWARD },
    { language: "ru", text: RUSSIAN },
  ],
  summary: [{ language: "en", text: "A railway." }],
  kind: "CORRIDOR",
  stageAtSummit: "PROPOSED",
  confidence: "HIGH",
  countries: [{ country: "KZ", role: "LEAD" }],
  sectors: [sector],
  citations: [{ sourceId }],
});
for (const country of ["TJ", "UZ", "TM", "KG"]) {
  await edit(server, "createActionItem", {
    id: `rail-of-${country.toLowerCase()}`,
    planId,
    initiativeId: "rail-and-road",
    title: [{ language: "en", text: `Rail of ${country}` }],
    basis: "COMMUNIQUE",
    countries: [{ country, role: "LEAD" }],
    citations: [{ sourceId }],
  });
}

interface Change {
  readonly id: string;
  readonly kind: keyof typeof words.ChangeKind;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly summary: string;
  readonly initiative: { readonly id: string } | null;
  readonly actionItem: { readonly id: string; readonly title: { readonly text: string } } | null;
}

const changes = async (filter: object = {}): Promise<readonly Change[]> => {
  const query = `query ($filter: ChangeFilter) { changes(filter: $filter, first: 100) { nodes {
    id kind recordedAt recordedBy summary initiative { id } actionItem { id title { text } }
  } } }`;
  const answer = await server.execute<{ changes: { nodes: Change[] } }>({ query, variables: { filter } });
  return answer.expectData().changes.nodes.toReversed();
};

const addressOf = ({ actionItem, initiative }: Change): string => {
  if (actionItem !== null) return `${server.url}/action-items/${actionItem.id}`;
  return initiative === null ? `${server.url}/` : `${server.url}/initiatives/${initiative.id}`;
};

const told = (change: Change) => ({
  summary: { "#text": change.summary, "@xml:lang": "en", "@type": "text" },
  published: change.recordedAt,
  updated: change.recordedAt,
  author: { name: change.recordedBy },
  category: { "@term": change.kind, "@label": words.ChangeKind[change.kind], "@xml:lang": "en" },
  link: { "@rel": "alternate", "@href": addressOf(change) },
});

describe("The feed of changes", () => {
  it("has what the API has, the latest first", async () => {
    expect(written.userErrors).toEqual([]);
    const feed = await fetchFeed(server, FEED);
    const all = await changes();
    expect(all).toHaveLength(6);
    expect(feed.entry).toMatchObject(all.map(told));
    expect(feed.updated).toBe(all[0]?.recordedAt);
    expect(feed.author.name).not.toBe("");
    expect(linkOf(feed, "next")).toBeUndefined();
  });

  it("leads from page to page to its end, each change once", async () => {
    const first = `${FEED}?limit=2&country=TJ,UZ,TM,KG`;
    const entries: string[] = [];
    let pages = 0;
    for (let address: string | undefined = first; address !== undefined; pages += 1) {
      const page = await fetchFeed(server, address);
      entries.push(...page.entry.map(({ title }) => title["#text"]));
      expect(linkOf(page, "first")).toBe(`${server.url}${FEED}?limit=2&country=TJ%2CUZ%2CTM%2CKG`);
      address = linkOf(page, "next");
    }
    expect(pages).toBe(2);
    expect(entries).toEqual(["Rail of KG", "Rail of TM", "Rail of UZ", "Rail of TJ"]);
  });

  it("goes on where it was while changes are added", async () => {
    const page = await fetchFeed(server, `${FEED}?limit=1&kind=ACTION_ITEM_UPDATED,ACTION_ITEM_CREATED`);
    await edit(server, "updateActionItem", { id: "rail-of-kg", expectedVersion: 1, plannedEnd: "2026-05" });
    const next = await fetchFeed(server, linkOf(page, "next") ?? "");
    expect(next.entry.map(({ title }) => title["#text"])).toEqual(["Rail of TM"]);
  });

  it("tells titles that XML would take for something else", async () => {
    const { entry } = await fetchFeed(server, `${FEED}?kind=INITIATIVE_CREATED`);
    expect(entry.map(({ title }) => title)).toEqual([
      { "#text": AWKWARD, "@xml:lang": "en", "@type": "text" },
    ]);
  });

  it.each([
    ["kind=ACTION_ITEM_CREATED", { kinds: ["ACTION_ITEM_CREATED"] }],
    [
      "kind=ACTION_ITEM_CREATED&kind=INITIATIVE_CREATED",
      { kinds: ["ACTION_ITEM_CREATED", "INITIATIVE_CREATED"] },
    ],
    ["initiative=rail-and-road", { initiatives: ["rail-and-road"] }],
    ["item=rail-of-tj,rail-of-kg", { items: ["rail-of-tj", "rail-of-kg"] }],
    ["country=KZ", { countries: ["KZ"] }],
    ["country=TJ&kind=ACTION_ITEM_CREATED", { countries: ["TJ"], kinds: ["ACTION_ITEM_CREATED"] }],
    ["kind=STATUS_RETRACTED", { kinds: ["STATUS_RETRACTED"] }],
  ])("has the changes that the API finds, for %s", async (parameters, filter) => {
    const feed = await fetchFeed(server, `${FEED}?${parameters}`);
    expect(feed.entry).toMatchObject((await changes(filter)).map(told));
    expect(Date.parse(feed.updated)).not.toBeNaN();
  });

  it("has the changes since a moment", async () => {
    const since = (await changes())[1]?.recordedAt ?? "";
    const feed = await fetchFeed(server, `${FEED}?since=${encodeURIComponent(since)}`);
    expect(feed.entry).toMatchObject((await changes({ since })).map(told));
    expect(feed.entry.length).toBeLessThan((await changes()).length);
  });

  it("is in the language of its address, else of its reader", async () => {
    const titleOf = async (parameters: string, headers: Record<string, string> = {}) => {
      const feed = await fetchFeed(server, `${FEED}?kind=INITIATIVE_CREATED${parameters}`, headers);
      return feed.entry[0]?.title;
    };
    const russian = { "#text": RUSSIAN, "@xml:lang": "ru" };
    expect(await titleOf("", { "accept-language": "ru" })).toMatchObject(russian);
    expect(await titleOf("&language=ru", { "accept-language": "en" })).toMatchObject(russian);
    expect(await titleOf("&language=fr,ru")).toMatchObject(russian);
    const feed = await server.request(FEED, { headers: { "accept-language": "ar" } });
    expect(feed.headers.get("content-language")).toBe("ar");
    expect(feed.headers.get("vary")).toMatch(/Accept-Language/);
  });

  it("names its changes alike wherever it is asked for, and itself by its filter", async () => {
    const elsewhere = await fetchFeed(keeping, FEED);
    const here = await fetchFeed(server, FEED);
    const ids = here.entry.map(({ id }) => id);
    expect(elsewhere.entry.map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of [here.id, ...ids])
      expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab]/);
    const idOf = async (parameters: string) => (await fetchFeed(server, `${FEED}?${parameters}`)).id;
    expect(await idOf("limit=1&language=ru")).toBe(here.id);
    expect(await idOf("kind=DATASET_IMPORTED")).not.toBe(here.id);
    expect(await idOf("country=KZ&kind=DATASET_IMPORTED")).toBe(
      await idOf("kind=DATASET_IMPORTED&country=KZ"),
    );
  });
});

describe("Who asks for the feed again", () => {
  it("is told that nothing changed, until something does", async () => {
    const first = await keeping.request(FEED);
    const etag = first.headers.get("etag") ?? "";
    expect(first.headers.get("cache-control")).toBe("public, no-cache");
    const held = { headers: { "if-none-match": etag } };
    expect((await keeping.request(FEED, held)).status).toBe(304);
    const again = await keeping.request(FEED);
    expect(keeping.log.statementsOf(again.headers.get("x-request-id") ?? "")).toEqual([]);
    expect(again.headers.get("link")).toBe(first.headers.get("link"));
    expect(again.headers.get("content-language")).toBe("en");
    await edit(server, "updateActionItem", { id: "rail-of-tj", expectedVersion: 1, plannedEnd: "2026-06" });
    await expect.poll(async () => (await keeping.request(FEED, held)).status).toBe(200);
    expect((await fetchFeed(keeping, FEED)).entry[0]).toMatchObject({ title: { "#text": "Rail of TJ" } });
  });

  it("by another name of the server is given links to that name", async () => {
    await keeping.request(FEED);
    const port = new URL(keeping.url).port;
    const named = await fetchFeed(keeping, `http://localhost:${port}${FEED}`);
    expect(linkOf(named, "self")).toBe(`http://localhost:${port}${FEED}`);
    expect(linkOf(await fetchFeed(keeping, FEED), "self")).toBe(`${keeping.url}${FEED}`);
  });

  it("under a name that is none is given links without one", async () => {
    const { payload } = await keeping.app.inject({ url: FEED, headers: { host: 'x"><script>' } });
    expect(payload).not.toContain("script");
  });
});

describe("What cannot be asked of the feed is refused", () => {
  it.each([
    ["kind=NOTHING", /"kind" cannot be "NOTHING": Value "NOTHING" does not exist in "ChangeKind" enum/],
    ["since=yesterday", /"since" cannot be "yesterday"/],
    ["country=kz", /no country "kz"/],
    ["country=ZZ", /"country" cannot be "ZZ"/],
    ["country=", /"country" is empty/],
    ["initiative=nowhere", /nowhere/],
    ["limit=0", /"limit" cannot be 0: give a number from 1 to 100/],
    ["limit=101", /"limit" cannot be 101/],
    ["limit=many", /"limit" cannot be "many"/],
    ["limit=1&limit=2", /"limit" may be given once/],
    ["before=nothing", /cursor/i],
    ["language=%2A", /"language" cannot be "\*"/],
    [
      "colour=red",
      /no parameter "colour" here: use kind, since, initiative, item, country, limit, before, language/,
    ],
  ])("%s", async (parameters, message) => {
    const response = await server.request(`${FEED}?${parameters}`);
    expect(response.status).toBe(400);
    expect(response.headers.get("etag")).toBeNull();
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringMatching(message), extensions: { code: "BAD_USER_INPUT" } }],
    });
  });
});
