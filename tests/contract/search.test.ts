import { describe, expect, it } from "vitest";
import { operationError } from "./support/clear-errors";
import { records } from "./support/dataset";
import { serveGraph } from "./support/graph";
import { type Found, SEARCH, searchIn } from "./support/search";

const server = await serveGraph();
const { database } = server;

const GRAIN_HUBS = "INITIATIVE:joint-grain-processing-hubs";

const find = async (text: string, kinds?: readonly string[]): Promise<readonly Found[]> =>
  (await searchIn(server, { text, first: 100, ...(kinds && { kinds }) })).nodes;

const idsOf = (found: readonly Found[]): string[] => found.map(({ id }) => id);

const matchesIn = ({ snippet }: Found): string[] =>
  snippet.parts.filter(({ isMatch }) => isMatch).map(({ text }) => text);

const asText = (text: string): string =>
  JSON.stringify({ en: { text, isReviewed: true, isMachineTranslated: false } });

describe("A word", () => {
  it.each([
    ["in English", "grain", "en", ["grain"]],
    ["in Russian", "зерно", "ru", ["зерна"]],
    ["in Arabic", "حبوب", "ar", ["للحبوب"]],
    ["in Arabic, with its article", "الحبوب", "ar", ["للحبوب"]],
    ["in the plural", "grains", "en", ["grain"]],
    ["in capitals", "ЗЕРНО", "ru", ["зерна"]],
    ["mistyped in English", "grane", "en", ["grain"]],
    ["mistyped in Russian", "зирно", "ru", ["зерна"]],
  ])("%s finds the grain hubs first, and shows where it stands", async (_, text, language, matches) => {
    const [first] = await find(text);
    expect(first?.id).toBe(GRAIN_HUBS);
    expect(first?.snippet.language).toBe(language);
    expect(first?.snippet.direction).toBe(language === "ar" ? "RTL" : "LTR");
    expect(first && matchesIn(first)).toEqual(matches);
  });

  it.each([
    ["with ё for е", "Мирзиеев", "LEADER:shavkat-mirziyoyev"],
    ["with an accent too many", "Rahmón", "LEADER:emomali-rahmon"],
    ["without hamza", "اسيا", "INITIATIVE:bukhara-engineering-hub"],
    ["a variant of a name", "Mirziyoev", "LEADER:shavkat-mirziyoyev"],
    ["a code", "UZB", "COUNTRY:UZ"],
    ["in a language without a dictionary", "Тоҷикистон", "COUNTRY:TJ"],
  ])("is found %s", async (_, text, id) => {
    expect(idsOf(await find(text))).toContain(id);
  });

  it("is found before it is typed to its end", async () => {
    for (const { code, name } of records.countries) {
      expect(idsOf(await find(name["en"]?.text.slice(0, -3) ?? ""))).toContain(`COUNTRY:${code}`);
    }
  });

  it("that another one is mistaken for comes before it", async () => {
    const exact = await find("grain");
    const mistyped = await find("grane");
    expect(idsOf(mistyped)).toEqual(expect.arrayContaining([GRAIN_HUBS]));
    expect(Math.min(...exact.map(({ score }) => score))).toBeGreaterThan(
      Math.max(...mistyped.map(({ score }) => score)),
    );
  });
});

describe("Results", () => {
  it("begin with the record whose name is the search, then those that have it in their titles", async () => {
    const found = await find("Kazakhstan");
    expect(found[0]?.id).toBe("COUNTRY:KZ");
    const titled = found.map(({ title }) => title.text.includes("Kazakhstan"));
    expect(titled.indexOf(false)).toBe(titled.lastIndexOf(true) + 1);
    expect(titled.indexOf(false)).toBeGreaterThan(1);
  });

  it("are all that hold the word in what is searched of them", async () => {
    const found = await find("festival", ["INITIATIVE", "ACTION_ITEM"]);
    const holding = (texts: readonly Readonly<Record<string, { text: string }>>[]) =>
      texts.some((map) => /\bfestivals?\b/i.test(map["en"]?.text ?? ""));
    const expected = [
      ...records.initiatives.filter(({ title, summary }) => holding([title, summary])),
      ...records["action-items"].filter(({ title, description }) => holding([title, description ?? {}])),
    ].map(({ id }) => id);
    expect(found.map(({ recordId }) => recordId).sort()).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(1);
  });

  it("fall, and stand between 0 and 1", async () => {
    const scores = (await find("transport or energy or festival")).map(({ score }) => score);
    expect(scores.length).toBeGreaterThan(20);
    expect(scores).toEqual(scores.toSorted((left, right) => right - left));
    expect(scores.every((score) => score > 0 && score < 1)).toBe(true);
  });

  it("are records, whose fields fragments ask for", async () => {
    const query = `{
      search(text: "Kazakhstan", first: 100) {
        nodes { kind recordId record {
          __typename
          ... on Country { code capital { text } }
          ... on Initiative { ...Titled }
          ... on ActionItem { id heading: title(in: ["ru"]) { text } plan { id } }
          ... on Source { id sourceTitle: title @include(if: false) publisher }
        } }
      }
    } fragment Titled on Initiative { id title { language } alias: title(in: ["ar"]) { language } }`;
    interface Answer {
      readonly search: {
        readonly nodes: readonly {
          readonly kind: string;
          readonly recordId: string;
          readonly record: Readonly<Record<string, unknown>>;
        }[];
      };
    }
    const { search } = (await server.execute<Answer>({ query })).expectData();
    const ofKind = (kind: string) => search.nodes.filter((node) => node.kind === kind);
    expect(ofKind("COUNTRY")[0]?.record).toEqual({
      __typename: "Country",
      code: "KZ",
      capital: { text: "Astana" },
    });
    for (const { recordId, record } of ofKind("INITIATIVE")) {
      expect(record).toEqual({
        __typename: "Initiative",
        id: recordId,
        title: { language: "en" },
        alias: { language: "ar" },
      });
    }
    for (const { recordId, record } of ofKind("ACTION_ITEM")) {
      expect(Object.keys(record)).toEqual(["__typename", "id", "heading", "plan"]);
      expect(record["id"]).toBe(recordId);
    }
    expect(Object.keys(ofKind("SOURCE")[0]?.record ?? {})).toEqual(["__typename", "id", "publisher"]);
    expect(ofKind("INDICATOR")[0]?.record).toEqual({ __typename: "Indicator" });
    expect(ofKind("INITIATIVE").length).toBeGreaterThan(0);
  });

  it("are records of the right type, also where an alias takes the name of the field that tells it", async () => {
    const query = `{ search(text: "grain", kinds: [INITIATIVE, ACTION_ITEM]) { nodes { record {
      ... on SearchRecord { ... on Initiative { __typename: kind } }
      ... on ActionItem { __typename }
    } } } }`;
    expect((await server.execute({ query })).expectData()).toEqual({
      search: {
        nodes: [{ record: { __typename: "INDUSTRIAL_HUB" } }, { record: { __typename: "ActionItem" } }],
      },
    });
  });

  it("come in one statement", async () => {
    const answer = await server.execute({ query: SEARCH, variables: { text: "grain" } });
    answer.expectData();
    expect(server.log.statementsOf(answer.requestId)).toHaveLength(1);
  });

  it("are of the kinds that were asked for", async () => {
    const all = await find("Kazakhstan");
    const some = await find("Kazakhstan", ["EVENT", "SOURCE"]);
    expect(idsOf(some)).toEqual(idsOf(all.filter(({ kind }) => kind === "EVENT" || kind === "SOURCE")));
    expect(new Set(some.map(({ kind }) => kind)).size).toBe(2);
    expect(await find("Kazakhstan", [])).toEqual([]);
  });
});

describe("Words together", () => {
  it("must all be there, in any order", async () => {
    const found = idsOf(await find("processing grain"));
    expect(found[0]).toBe(GRAIN_HUBS);
    expect(found.length).toBeLessThan((await find("grain")).length + 1);
    expect(await find("grain festival")).toEqual([]);
  });

  it("in quotes must stand together", async () => {
    expect(idsOf(await find('"grain processing"'))).toContain(GRAIN_HUBS);
    expect(await find('"processing grain"')).toEqual([]);
  });

  it("with or between them need not both be there", async () => {
    const ids = new Set(idsOf(await find("grain or festival")));
    for (const id of [...idsOf(await find("grain")), ...idsOf(await find("festival"))]) {
      expect(ids).toContain(id);
    }
  });

  it("after a minus must not be there", async () => {
    const without = idsOf(await find("grain -wheat"));
    expect(idsOf(await find("grain"))).toContain(GRAIN_HUBS);
    expect(without).not.toContain(GRAIN_HUBS);
    expect(without.length).toBeGreaterThan(0);
    expect(await find("-grain")).toEqual([]);
  });
});

describe("A snippet", () => {
  it("is its parts", async () => {
    for (const { snippet } of await find("transport corridor")) {
      expect(snippet.parts.map(({ text }) => text).join("")).toBe(snippet.text);
      expect(snippet.parts.every(({ text }) => text !== "")).toBe(true);
    }
  });

  it("shows what looks like HTML as it stands", async () => {
    const html = `<b onclick="x()">Zanzibar</b> &amp; <script>alert(1)</script>`;
    await database.pool.query("UPDATE initiative SET title = $1 WHERE id = 'agroexpress'", [asText(html)]);
    const [found] = await find("Zanzibar");
    expect(found?.title.text).toBe(html);
    expect(found?.snippet.text).toBe(html);
    expect(found && matchesIn(found)).toEqual(["Zanzibar"]);
  });
});

describe("A record that changes", () => {
  it("is found under its new words at once, and no longer under the old", async () => {
    const id = "INITIATIVE:annual-culture-festival";
    expect(idsOf(await find("festival"))).toContain(id);
    await database.pool.query(
      "UPDATE initiative SET title = $1, summary = $1 WHERE id = 'annual-culture-festival'",
      [asText("Quokka sanctuary")],
    );
    expect(idsOf(await find("quokka"))).toEqual([id]);
    expect(idsOf(await find("qoukka"))).toEqual([id]);
    expect(idsOf(await find("festival"))).not.toContain(id);
  });
});

describe("A search", () => {
  it.each(["", "   ", "\n\t", "!", "&|!:*()<->'\"\\", "-", '""', "''", "—", "🌾", "or", "the"])(
    "for %j finds nothing",
    async (text) => {
      expect(await searchIn(server, { text })).toMatchObject({
        totalCount: 0,
        nodes: [],
        edges: [],
        pageInfo: { hasNextPage: false, startCursor: null, endCursor: null },
      });
    },
  );

  it.each([
    "grain & hubs",
    "grain | ! (",
    "grain:* <-> hubs",
    "grain')",
    "'grain' \\ :A",
    '"grain',
    "grain %_",
  ])("takes the signs of PostgreSQL's own queries in %j for punctuation", async (text) => {
    expect(idsOf(await find(text))).toContain(GRAIN_HUBS);
  });

  it("takes 200 characters, of one word or of many", async () => {
    for (const text of ["x".repeat(200), "зерно ".repeat(33), "🌾".repeat(200), "a-".repeat(100)]) {
      expect((await searchIn(server, { text })).totalCount).toBeGreaterThanOrEqual(0);
    }
  });

  it("for a longer text is refused, with its length", async () => {
    const { code, message } = await operationError(server, SEARCH, { text: "x".repeat(201) });
    expect(code).toBe("BAD_USER_INPUT");
    expect(message).toBe('The text that "search" is to search for has 201 characters: give 200 at most.');
  });

  it.each([
    ["U+0000", { text: "a\u0000b" }, "BAD_USER_INPUT"],
    ["no text", { text: null }, "BAD_USER_INPUT"],
    ["an unknown kind", { text: "grain", kinds: ["PROPOSAL"] }, "BAD_USER_INPUT"],
    ["too large a page", { text: "grain", first: 101 }, "BAD_USER_INPUT"],
    [
      "a cursor of another list",
      { text: "grain", after: "WyJJbml0aWF0aXZlIElEIEFTQyIsICJhIl0" },
      "BAD_CURSOR",
    ],
  ])("with %s is refused", async (_, variables, code) => {
    expect((await operationError(server, SEARCH, variables)).code).toBe(code);
  });
});
