import { badInput } from "../../kernel/errors/graphql";
import type { Site } from "../pages/site";
import type { Publication } from "../publication";
import { listedPages } from "./listed-pages";
import { sitemapIndexXml, sitemapXml } from "./sitemap-xml";

/**
 * Of how many pages one sitemap tells, in each language: with these, it is held in memory, and has less than a third of
 * the 50,000 addresses that it may.
 */
const PAGES_OF_ONE = 5_000;

const XML = "application/xml; charset=utf-8";
const INDEX_PATH = "/sitemap.xml";

/** What tells search engines which pages there are. */
export const sitemapsOf = (site: Site): readonly Publication[] => [
  {
    path: "/robots.txt",
    contentType: "text/plain; charset=utf-8",
    parameters: {},
    // The graph is left open to them: who runs the scripts of a page asks it.
    publish: async ({ origin }) => ({
      body: ["User-agent: *", "Disallow: /graphiql", "", `Sitemap: ${origin}${INDEX_PATH}`, ""].join("\n"),
    }),
  },
  {
    path: INDEX_PATH,
    contentType: XML,
    parameters: {},
    publish: async ({ origin, ...asking }) => {
      const count = Math.ceil((await listedPages(site, asking)).count / PAGES_OF_ONE);
      const addresses = Array.from({ length: count }, (_, at) => `${origin}/sitemaps/${at + 1}.xml`);
      return { body: sitemapIndexXml(addresses) };
    },
  },
  {
    path: "/sitemaps/:number(^[1-9]\\d{0,5}).xml",
    contentType: XML,
    parameters: {},
    publish: async ({ origin, named, ...asking }) => {
      const number = Number(named["number"]);
      const from = (number - 1) * PAGES_OF_ONE;
      const { count, between } = await listedPages(site, asking);
      if (from >= count) {
        throw badInput(
          `There is no sitemap ${number}: ${INDEX_PATH} names those that there are.`,
          "NOT_FOUND",
        );
      }
      return { body: await sitemapXml(site, origin, between(from, from + PAGES_OF_ONE)) };
    },
  },
];
