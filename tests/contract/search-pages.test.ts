import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { records } from "./support/dataset";
import { serveGraph } from "./support/graph";
import { type Found, searchIn, searchThrough } from "./support/search";

const server = await serveGraph();

const idsOf = (found: readonly Found[]): string[] => found.map(({ id }) => id);

describe("Walking a search page by page", () => {
  it("gives every result once, in order, as many as it counts", async () => {
    const text = "Kazakhstan or railway";
    const { nodes: whole } = await searchIn(server, { text, first: 100 });
    for (const size of [1, 7, 100]) {
      const { found, totals } = await searchThrough(server, { text }, size);
      expect(found).toEqual(whole);
      expect([...totals]).toEqual([whole.length]);
    }
    expect(whole.length).toBeGreaterThan(20);
    expect(whole.length).toBeLessThan(100);
    expect(new Set(idsOf(whole)).size).toBe(whole.length);
  });

  it("works for any text", async () => {
    const words = records.initiatives.flatMap(({ title }) =>
      Object.values(title).flatMap(({ text }) => text.split(" ")),
    );
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom(...words),
      fc.constantFrom(...words).map((word) => `-${word.slice(1)}`),
      fc.constantFrom(
        "or",
        '"',
        "-",
        "'",
        "\\",
        "\\'",
        "(",
        "&",
        "<->",
        ":*",
        "\ud800",
        "&lt;",
        "$1",
        "a/b",
        "x@y.z",
      ),
    );
    const text = fc
      .array(piece, { maxLength: 6 })
      .map((pieces) => [...pieces.join(" ")].slice(0, 200).join(""));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 5, max: 60 }), async (given, size) => {
        fc.pre(!given.includes("\u0000"));
        const { found, totals } = await searchThrough(server, { text: given }, size);
        expect(new Set(idsOf(found)).size).toBe(found.length);
        expect([...totals]).toEqual([found.length]);
      }),
      { numRuns: 60 },
    );
  });
});
