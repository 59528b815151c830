import type { Filters } from "../facets/use-filters";

/** What the graph reads of a search. */
export const MOST_CHARACTERS = 200;

/** The words that the address searches for, as far as the graph reads them; undefined where it searches for none. */
export const searchedIn = ({ one }: Pick<Filters, "one">): string | undefined =>
  one("q")?.slice(0, MOST_CHARACTERS);
