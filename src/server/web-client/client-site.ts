import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** What the client's build says of it. */
const SITE = z.object({
  /** The addresses of its pages, as Fastify writes them. */
  paths: z.array(z.string()),
  /** The languages that it speaks; the first is for those who want none of them. */
  locales: z.array(z.object({ tag: z.string(), direction: z.enum(["ltr", "rtl"]) })).min(1),
});

type SiteLocale = z.infer<typeof SITE>["locales"][number];

/** The page, in one language. */
export interface LocalPage {
  readonly tag: string;
  readonly html: string;
  readonly etag: string;
}

/** The web client as it was built. */
export interface ClientSite {
  readonly paths: readonly string[];
  readonly pages: readonly LocalPage[];
}

const ROOT = '<html lang="en" dir="ltr">';

/** The document says its language and direction before any script runs. */
const pageIn =
  (html: string) =>
  ({ tag, direction }: SiteLocale): LocalPage => {
    const page = html.replace(ROOT, `<html lang="${tag}" dir="${direction}">`);
    const hash = createHash("sha256").update(page).digest("base64url").slice(0, 22);
    return { tag, html: page, etag: `"${hash}"` };
  };

/** Reads what was built into a directory; undefined where nothing was. */
export const readClientSite = async (directory: string): Promise<ClientSite | undefined> => {
  try {
    const [html, site] = await Promise.all(
      ["index.html", "site.json"].map((name) => readFile(join(directory, name), "utf8")),
    );
    const { paths, locales } = SITE.parse(JSON.parse(site ?? ""));
    return { paths, pages: locales.map(pageIn(html ?? "")) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
};
