import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { SITE, type Site, type SiteLocale } from "../../publishing";

/** The document in one language, around what is said of the page. */
export interface LocalDocument {
  readonly locale: SiteLocale;
  readonly before: string;
  readonly after: string;
}

/** The web client as it was built. */
export interface ClientSite {
  readonly site: Site;
  /** In the order of the site's languages. */
  readonly documents: readonly LocalDocument[];
  /** Names the build: what it says changes with it. */
  readonly build: string;
}

const ROOT = '<html lang="en" dir="ltr">';

/** Between these, the document says what it says of its page. */
const HEAD = /<!--page-->.*<!--\/page-->/s;

/** The document says its language and direction before any script runs. */
const documentIn =
  (html: string) =>
  (locale: SiteLocale): LocalDocument => {
    const local = html.replace(ROOT, `<html lang="${locale.tag}" dir="${locale.direction}">`);
    const [before, after] = local.split(HEAD);
    if (before === undefined || after === undefined) {
      throw new Error("the web client's index.html has no place for what is said of a page");
    }
    return { locale, before, after };
  };

/** Reads what was built into a directory; undefined where nothing was. */
export const readClientSite = async (directory: string): Promise<ClientSite | undefined> => {
  try {
    const [html = "", described = ""] = await Promise.all(
      ["index.html", "site.json"].map((name) => readFile(join(directory, name), "utf8")),
    );
    const site = SITE.parse(JSON.parse(described));
    const build = createHash("sha256").update(html).update(described).digest("base64url").slice(0, 22);
    return { site, documents: site.locales.map(documentIn(html)), build };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
};
