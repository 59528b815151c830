import { describe, expect, it } from "vitest";
import { records } from "./support/dataset";
import { serveGraph } from "./support/graph";

const { execute } = await serveGraph();

interface Text {
  readonly text: string;
  readonly language: string;
  readonly direction: string;
  readonly isFallback: boolean;
  readonly isReviewed: boolean;
  readonly isMachineTranslated: boolean;
  readonly translations: readonly Omit<Text, "isFallback" | "translations">[];
}

const TEXT =
  "text language direction isFallback isReviewed isMachineTranslated translations { text language direction isReviewed isMachineTranslated }";

interface Asked {
  readonly code: string;
  readonly tags?: readonly string[];
  readonly header?: string;
}

/** The name of a country, asked for by argument, by header or by both. */
const nameOf = async ({ code, tags, header }: Asked): Promise<Text> => {
  const query = `query ($code: CountryCode!, $tags: [LanguageTag!]) { country(code: $code) { name(in: $tags) { ${TEXT} } } }`;
  const variables = { code, ...(tags && { tags }) };
  const headers = header === undefined ? {} : { "accept-language": header };
  const answer = await execute<{ country: { name: Text } }>({ query, variables, headers });
  return answer.expectData().country.name;
};

const found = async (asked: Asked) => {
  const { text, language, isFallback } = await nameOf(asked);
  return [text, language, isFallback];
};

const RUSSIAN_TITLE = "Совместные кластеры глубокой переработки зерна";

describe("A text", () => {
  it.each([
    ["in English where no language is asked for", {}, ["Uzbekistan", "en", false]],
    ["in the language of the argument", { tags: ["ru"] }, ["Узбекистан", "ru", false]],
    ["in the language of the header", { header: "ru" }, ["Узбекистан", "ru", false]],
    ["by the argument before the header", { tags: ["ar"], header: "ru" }, ["أوزبكستان", "ar", false]],
    ["by the header after the argument", { tags: ["kk"], header: "ru" }, ["Узбекистан", "ru", true]],
    ["by the header where the argument is empty", { tags: [], header: "ru" }, ["Узбекистан", "ru", false]],
    ["in the first language that it exists in", { tags: ["kk", "ky", "ru"] }, ["Узбекистан", "ru", true]],
    ["by the weights of the header", { header: "ar;q=0.2, ru;q=0.9, kk" }, ["Узбекистан", "ru", true]],
    ["in English, told as a fallback, last", { tags: ["kk"], header: "fr" }, ["Uzbekistan", "en", true]],
    ["in English where the header refuses it", { header: "en;q=0" }, ["Uzbekistan", "en", false]],
    ["whatever the letter case of the tag", { tags: ["UZ-cyrl"] }, ["Ўзбекистон", "uz-Cyrl", false]],
    ["by the less specific form of a tag", { tags: ["uz-Cyrl-UZ"] }, ["Ўзбекистон", "uz-Cyrl", false]],
    ["by the least specific form of a tag", { tags: ["uz-Arab-AF"] }, ["Oʻzbekiston", "uz", false]],
    ["by a less specific form of the header", { header: "ru-KZ" }, ["Узбекистан", "ru", false]],
    ["never in a more specific form", { tags: ["ar-EG"], header: "uz" }, ["أوزبكستان", "ar", false]],
  ])("is %s", async (_, asked, expected) => {
    expect(await found({ code: "UZ", ...asked })).toEqual(expected);
  });

  it.each([";;;q=x,,,", "*", "en-", "ru;q=abc;;", "x".repeat(4000), "ru\t,,;q=1", "1, 2, 3"])(
    "is given in spite of the malformed header %j",
    async (header) => {
      const { text } = await nameOf({ code: "UZ", header });
      expect(["Uzbekistan", "Узбекистан"]).toContain(text);
    },
  );

  it("is looked up for twenty languages at most, however many are asked for", async () => {
    const many = Array.from({ length: 500 }, (_, index) => `a${String.fromCharCode(97 + (index % 26))}`);
    const early = await found({ code: "UZ", tags: ["ru", ...many] });
    expect(early).toEqual(["Узбекистан", "ru", false]);
    const [text] = await found({ code: "UZ", tags: [...new Set(many), "ru"] });
    expect(text).toBe("أوزبكستان");
  });

  it("says that Arabic is written from right to left, and Russian is not", async () => {
    expect(await nameOf({ code: "KZ", tags: ["ar"] })).toMatchObject({ direction: "RTL" });
    expect(await nameOf({ code: "KZ", tags: ["ru"] })).toMatchObject({ direction: "LTR" });
  });

  it("lists its translations, each with its direction and whether it was reviewed", async () => {
    const query = `{ initiative(id: "joint-grain-processing-hubs") { title(in: ["ru"]) { ${TEXT} } } }`;
    const { initiative } = (await execute<{ initiative: { title: Text } }>({ query })).expectData();
    expect(initiative.title).toMatchObject({ text: RUSSIAN_TITLE, isReviewed: false, isFallback: false });
    const listed = initiative.title.translations.map(({ language, direction, isReviewed }) => [
      language,
      direction,
      isReviewed,
    ]);
    expect(listed).toEqual([
      ["ar", "RTL", false],
      ["en", "LTR", true],
      ["ru", "LTR", false],
    ]);
  });
});

describe("Texts of one answer", () => {
  it("may each be asked for in other languages", async () => {
    const query =
      '{ country(code: "TJ") { name { text } ru: name(in: ["ru"]) { text } tg: name(in: ["tg"]) { text } capital(in: ["ar"]) { language } } }';
    const { country } = (await execute({ query, headers: { "accept-language": "ar" } })).expectData();
    expect(country).toEqual({
      name: { text: "طاجيكستان" },
      ru: { text: "Таджикистан" },
      tg: { text: "Тоҷикистон" },
      capital: { language: "ar" },
    });
  });

  it.each(["en", "ru", "ar"])("are all there in %s, where they are titles of initiatives", async (tag) => {
    const query =
      "query ($tag: LanguageTag!) { initiatives(first: 100) { nodes { id title(in: [$tag]) { text isFallback isReviewed } } } }";
    interface Titles {
      readonly initiatives: { readonly nodes: readonly { readonly id: string; readonly title: unknown }[] };
    }
    const { initiatives } = (await execute<Titles>({ query, variables: { tag } })).expectData();
    const wanted = records.initiatives.map(({ id, title }) => {
      const { text, isReviewed } = title[tag] as { text: string; isReviewed: boolean };
      return [id, { text, isFallback: false, isReviewed }];
    });
    expect(Object.fromEntries(initiatives.nodes.map(({ id, title }) => [id, title]))).toEqual(
      Object.fromEntries(wanted),
    );
  });
});

describe("The name of a country", () => {
  it.each(records.countries)(
    "$code is there in each language of the country",
    async ({ code, name, languages }) => {
      for (const { tag } of languages) {
        const given = await nameOf({ code, tags: [tag] });
        expect(given).toMatchObject({ text: name[tag]?.text, language: tag, isFallback: false });
      }
    },
  );
});
