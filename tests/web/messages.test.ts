import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../../src/kernel/config";
import { PAGE_FACTS } from "../../src/web/routing/page-facts";

const WEB = join(packageRoot, "src", "web");

const messagesIn = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(WEB, "i18n", "messages", `${language}.json`), "utf8"));

const sources = readdirSync(WEB, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("generated"))
  .map((name) => readFileSync(join(WEB, name), "utf8"))
  .join("\n");

/** The names of what is put into a message. */
const placeholders = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(([, name = ""]) => name))].sort();

/** `status.CLOSED` may be said as a whole, or be put together from `status.` and a value. */
const isSaid = (id: string): boolean =>
  sources.includes(`"${id}"`) || sources.includes(`\`${id.slice(0, id.lastIndexOf(".") + 1)}\${`);

const english = messagesIn("en");

/** The folder of a page is called as the page is. */
const folderOf = (page: string): string => page.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const sourcesOf = (page: string): string =>
  readdirSync(join(WEB, "pages", folderOf(page)))
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(WEB, "pages", folderOf(page), name), "utf8"))
    .join("\n");

describe("What is told of the pages", () => {
  it.each(Object.entries<object>(PAGE_FACTS))("says of another day what %s does with it", (page, facts) => {
    expect("isAsOf" in facts).toBe(/useAsOf\(|<AsOfControl/.test(sourcesOf(page)));
  });
});

describe("What the interface says", () => {
  it.each(["ru", "ar"])("is there in %s, with the same values put into it", (language) => {
    const translated = messagesIn(language);
    expect(Object.keys(translated)).toEqual(Object.keys(english));
    for (const [id, message] of Object.entries(english)) {
      expect({ id, names: placeholders(translated[id] ?? "") }).toEqual({ id, names: placeholders(message) });
    }
  });

  it("is said somewhere", () => {
    const unsaid = Object.keys(english).filter((id) => !isSaid(id) && !/\$\{/.test(id));
    expect(unsaid).toEqual([]);
  });
});

describe("One word for one thing", () => {
  const codesIn = (language: string): Record<string, Record<string, string>> =>
    JSON.parse(readFileSync(join(packageRoot, "src", "labels", `${language}.json`), "utf8"));

  it.each(["en", "ru", "ar"])("is used of sectors in %s, on every page", (language) => {
    const messages = messagesIn(language);
    const ids = ["filter.sector", "overview.sector", "map.colour.sector", "timeline.group.sector"];
    const word = codesIn(language)["SearchKind"]?.["SECTOR"];
    // In Arabic, a heading has the article.
    const used = new Set(ids.map((id) => messages[id]?.replace(/^ال/, "")));
    expect([...used]).toEqual([word]);
  });

  it("is used of action items and of evidence in Russian", () => {
    const points = Object.entries(messagesIn("ru")).filter(([, message]) => /пункт(?!ир)/i.test(message));
    // A document has points of its own.
    expect(points.map(([id]) => id)).toEqual(["document.points"]);
    expect(codesIn("ru")["Completion"]?.["NO_EVIDENCE"]).toMatch(/свидетельств/);
  });
});

describe("A Russian day", () => {
  it("ends with a period of its own, so that none follows it", () => {
    const ending = Object.entries(messagesIn("ru")).filter(([, message]) =>
      /\{(day|from|to)\}\./.test(message),
    );
    expect(ending).toEqual([]);
  });
});
