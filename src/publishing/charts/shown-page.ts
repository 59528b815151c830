import { LANGUAGE_PARAMETER } from "../asking/parameters";
import type { Wanted } from "../publication";
import type { ChartWishes } from "./chart-wishes";

interface Shown {
  readonly language: string;
  /** The last day of the chart. */
  readonly day: string;
  readonly knownAt: string;
  readonly revision: number;
}

/** The permanent address of the page that shows what a chart does: the overview, or the items that it is narrowed to. */
export const shownPage = (
  { origin, search }: Pick<Wanted, "origin" | "search">,
  { countries, sectors }: ChartWishes,
  { language, day, knownAt, revision }: Shown,
): string => {
  const isNarrowed = countries.length > 0 || sectors.length > 0;
  const inLanguage = search.has(LANGUAGE_PARAMETER) ? `/${language}` : "";
  const parameters = new URLSearchParams([
    ...countries.map((country) => ["country", country]),
    ...sectors.map((sector) => ["sector", sector]),
    ["asOf", day],
    ["knownAt", knownAt],
    ["revision", String(revision)],
  ]);
  const path = `${inLanguage}${isNarrowed ? "/action-items" : ""}` || "/";
  return `${origin}${path}?${parameters}`;
};
