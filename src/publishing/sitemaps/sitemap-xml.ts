import { XMLBuilder } from "fast-xml-parser";
import { alternatesOf } from "../pages/addresses";
import type { Site } from "../pages/site";
import type { ListedPage } from "./listed-pages";

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';
const SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML = "http://www.w3.org/1999/xhtml";

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  suppressEmptyNode: true,
});

/** A page in each language, each with where it is in the others. */
const entriesOf = (site: Site, origin: string, { path, updatedAt }: ListedPage): string => {
  const alternates = alternatesOf(site, path).map((one) => ({ ...one, href: `${origin}${one.path}` }));
  const links = alternates.map(({ language, href }) => ({
    "@rel": "alternate",
    "@hreflang": language,
    "@href": href,
  }));
  const url = alternates
    .filter(({ language }) => language !== "x-default")
    .map(({ href }) => ({
      loc: href,
      ...(updatedAt !== undefined && { lastmod: updatedAt }),
      "xhtml:link": links,
    }));
  return builder.build({ url });
};

/** The addresses of pages, as the Sitemap protocol has them. */
export const sitemapXml = async (
  site: Site,
  origin: string,
  pages: AsyncIterable<ListedPage>,
): Promise<string> => {
  const lines = [DECLARATION, `<urlset xmlns="${SITEMAPS}" xmlns:xhtml="${XHTML}">`];
  for await (const page of pages) lines.push(entriesOf(site, origin, page));
  lines.push("</urlset>\n");
  return lines.join("\n");
};

/** The sitemaps that there are. */
export const sitemapIndexXml = (addresses: readonly string[]): string => {
  const sitemap = addresses.map((loc) => ({ loc }));
  return `${DECLARATION}\n${builder.build({ sitemapindex: { "@xmlns": SITEMAPS, sitemap } })}\n`;
};
