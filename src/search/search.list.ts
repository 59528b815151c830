import { badInput } from "../kernel/errors/graphql";
import { listOf } from "../planner";
import { type FoundRow, foundBy, keyOf } from "./found.sql";
import { SearchResult } from "./search-result.type";

/** Longer than any title: what is longer was pasted by mistake. */
export const LONGEST_SEARCH = 200;

function refuseLong({ text }: Readonly<Record<string, unknown>>, path: string): void {
  const { length } = [...String(text)];
  if (length <= LONGEST_SEARCH) return;
  throw badInput(
    `The text that "${path}" is to search for has ${length} characters: give ${LONGEST_SEARCH} at most.`,
  );
}

/** What a search finds, the best first. */
export const searchList = listOf<FoundRow>({
  type: () => SearchResult,
  rows: foundBy,
  key: { value: keyOf, type: "text" },
  filter: {},
  orders: { RELEVANCE: [{ value: (found) => found("place"), type: "bigint" }] },
  defaultOrder: { field: "RELEVANCE", direction: "ASC" },
  check: refuseLong,
});
