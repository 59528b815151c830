import fc from "fast-check";
import type { Searches } from "../reference/search";
import type { Args } from "./pages";

/** Pages of what texts find; cursors are those that the search gave. */
export const searchPages = (searches: Searches, kinds: readonly string[]): fc.Arbitrary<Args> => {
  const page = fc.record({
    text: fc.constantFrom(...searches.keys()),
    kinds: fc.option(fc.array(fc.constantFrom(...kinds), { maxLength: 4 }), { nil: undefined }),
    first: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
    from: fc.option(fc.nat(), { nil: undefined }),
  });
  return page.map(({ from, text, ...args }) => {
    const found = searches.get(text) ?? [];
    const after = from === undefined ? undefined : found[from % Math.max(1, found.length)]?.["cursor"];
    return { ...args, text, after };
  });
};
