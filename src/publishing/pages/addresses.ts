import { z } from "zod";
import type { WantedPage } from "./page";
import type { Site, SitePage } from "./site";

/** Of today or of a day before it, in UTC. */
const hasCome = (moment: string): boolean => Date.parse(moment) < new Date().setUTCHours(24, 0, 0, 0);

const DAY = z.iso.date().refine((day) => day >= "2000-01-01" && hasCome(day));
const MOMENT = z.iso.datetime({ offset: true }).refine(hasCome);

/**
 * The parameters of an address without which a page would show something else, those of its permanent address, as far
 * as the client can show what they name.
 */
const LASTING = {
  asOf: (value: string) => DAY.safeParse(value).success,
  knownAt: (value: string) => MOMENT.safeParse(value).success,
} as const;

/** The path of a page, with the id or code that it is about, and without a language. */
export const pathOf = ({ path }: SitePage, id = ""): string =>
  path.replace(/:\w+/, () => encodeURIComponent(id));

/** The path of the same page in a language. */
export const pathIn = (language: string, path: string): string =>
  path === "/" ? `/${language}` : `/${language}${path}`;

const lastingOf = ({ page, search }: WantedPage): string => {
  const kept = new URLSearchParams();
  for (const [name, isValid] of Object.entries(LASTING)) {
    const value = search.get(name);
    if (page?.isAsOf && value !== null && isValid(value)) kept.set(name, value);
  }
  return kept.size === 0 ? "" : `?${kept}`;
};

/** The addresses of a page. */
export interface Addresses {
  /** The one that stands for all that show the same. */
  readonly canonical: string;
  /** The same page by languages, and for readers whose browsers are to choose. */
  readonly alternates: readonly { readonly language: string; readonly href: string }[];
}

/**
 * What only narrows, sorts or pages a list, and which revision was cited, is no part of a canonical address; the day and
 * the moment of knowledge are: they show something else.
 */
export const addressesOf = (wanted: WantedPage, path: string): Addresses => {
  const { origin, site, locale, isNamed } = wanted;
  const lasting = lastingOf(wanted);
  const alternates = alternatesOf(site, path).map(({ language, path: its }) => ({
    language,
    href: `${origin}${its}${lasting}`,
  }));
  return { canonical: `${origin}${isNamed ? pathIn(locale.tag, path) : path}${lasting}`, alternates };
};

/** The paths of a page by languages. */
export const alternatesOf = ({ locales }: Site, path: string) => [
  ...locales.map(({ tag }) => ({ language: tag, path: pathIn(tag, path) })),
  { language: "x-default", path },
];
