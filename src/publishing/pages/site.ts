import { z } from "zod";

const WORDS = z.object({ title: z.string(), description: z.string() });

/** A page of the web client, as its build describes it. */
const PAGE = z.object({
  name: z.string(),
  /** Its address, without a language: "/initiatives/:id". */
  path: z.string(),
  /** Whether another day shows something else on it. */
  isAsOf: z.boolean(),
  /** Whether something is done on it, and nothing is to be found. */
  isForm: z.boolean(),
});

/** A language of the web client, with what it says of itself in it. */
const LOCALE = z.object({
  tag: z.string(),
  direction: z.enum(["ltr", "rtl"]),
  /** The language as Open Graph has it: "en_GB". */
  territory: z.string(),
  words: z.object({
    /** Of each page, by its name. */
    pages: z.record(z.string(), WORDS),
    /** Of an address at which nothing is. */
    missing: WORDS,
    /** What the feed of changes is called. */
    changes: z.string(),
  }),
});

/** What the build of the web client says of it: so that server and client say the same. */
export const SITE = z.object({
  name: z.string(),
  /** How a page is called in a tab: "{title} · Sarazm". */
  title: z.string(),
  pages: z.array(PAGE).min(1),
  /** The first is for those who want none of them. */
  locales: z.array(LOCALE).min(1),
});

export type Site = z.infer<typeof SITE>;
export type SitePage = z.infer<typeof PAGE>;
export type SiteLocale = z.infer<typeof LOCALE>;
