import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import {
  chartLanguage,
  escapeMarkup,
  markupOf,
  PALETTE,
  progressPicture,
  type SvgElement,
  type SvgNode,
} from "../../src/charts";
import { packageRoot } from "../../src/kernel/config";
import { anyPicture } from "./support/picture";

const NAMES = ["a", "desc", "g", "line", "path", "rect", "style", "svg", "text", "title"];

const ACROSS = ["x", "x1", "x2"] as const;

const elementsIn = (node: SvgNode): readonly SvgElement[] =>
  typeof node === "string" ? [] : [node, ...node.children.flatMap(elementsIn)];

const parser = new XMLParser({ ignoreAttributes: false, preserveOrder: true, processEntities: true });

const namesIn = (parsed: unknown): string[] =>
  Array.isArray(parsed)
    ? parsed.flatMap(namesIn)
    : Object.entries(parsed as object).flatMap(([name, inside]) =>
        name === ":@" || name === "#text" ? [] : [name, ...namesIn(inside)],
      );

describe("A picture", () => {
  it("is XML of a few known elements, whatever texts come into it", () => {
    fc.assert(
      fc.property(anyPicture, (options) => {
        const picture = progressPicture(options);
        const markup = markupOf(picture);
        expect(XMLValidator.validate(markup)).toBe(true);
        const names = namesIn(parser.parse(markup));
        expect(names).toEqual(elementsIn(picture).map(({ name }) => name));
        expect(names.filter((name) => !NAMES.includes(name))).toEqual([]);
        expect(elementsIn(picture).flatMap(({ attributes }) => Object.keys(attributes))).not.toContain(
          "onload",
        );
      }),
    );
  });

  it("writes texts so that readers get them back, but for what XML has no place for", () => {
    const written = new XMLParser({ trimValues: false, parseTagValue: false, processEntities: true });
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const markup = `<t>x${escapeMarkup(text)}</t>`;
        const { t } = written.parse(markup.replaceAll("&#39;", "&apos;"));
        expect(t).toBe(`x${text.replace(/[^\t\n\r\P{Cc}\x7f-\x9f]/gu, "")}`);
      }),
    );
    expect(escapeMarkup(`<a href="x">'&\u0000\ud800`)).toBe("&lt;a href=&quot;x&quot;&gt;&#39;&amp;");
  });

  it("draws within its frame", () => {
    fc.assert(
      fc.property(anyPicture, (options) => {
        const picture = progressPicture(options);
        const drawn = elementsIn(picture).filter(({ name }) => name !== "rect");
        const across = drawn.flatMap(({ attributes }) => ACROSS.flatMap((key) => attributes[key] ?? []));
        const down = drawn.flatMap(({ attributes }) => attributes["y"] ?? []);
        const outside = (places: readonly unknown[], end: number): readonly unknown[] =>
          places.filter((at) => !(Number(at) >= 0 && Number(at) <= end));
        expect(outside(across, options.width)).toEqual([]);
        expect(outside(down, Number(picture.attributes["height"]))).toEqual([]);
        expect(drawn.map(({ attributes }) => attributes["d"]).join()).not.toMatch(/NaN|Infinity/);
      }),
    );
  });

  it("is mirrored where one reads from right to left", () => {
    fc.assert(
      fc.property(anyPicture, (options) => {
        const xsIn = (language: string) =>
          elementsIn(
            progressPicture({
              ...options,
              language: { ...options.language, direction: chartLanguage([language]).direction },
            }),
          )
            .filter(({ name }) => name === "line")
            .map(({ attributes }) => Number(attributes["x1"]));
        const mirrored = xsIn("ar").map((x) => options.width - x);
        for (const [at, x] of xsIn("en").entries()) expect(mirrored[at]).toBeCloseTo(x, 0);
      }),
    );
  });
});

it("has the colours of the pages", () => {
  const tokens = readFileSync(join(packageRoot, "src/web/styles/tokens.css"), "utf8");
  for (const [name, [light, dark]] of Object.entries(PALETTE)) {
    expect(tokens).toContain(`--${name}: light-dark(${light}, ${dark});`);
  }
});
