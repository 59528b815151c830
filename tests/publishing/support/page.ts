import { XMLParser } from "fast-xml-parser";
import type { TestServer } from "../../harness/test-server";

type Attributes = Readonly<Record<string, string>>;

// biome-ignore lint/suspicious/noExplicitAny: JSON-LD is read field by field.
export type Json = Record<string, any>;

/** What a document says of its page, as programs read it that run no scripts. */
export interface Page {
  readonly response: Response;
  readonly html: string;
  readonly title: string;
  /** The content of the element `meta` of a name or property. */
  readonly meta: (name: string) => string | undefined;
  readonly links: (rel: string) => readonly Attributes[];
  /** What is said in schema.org's words, by "@id"; empty where nothing is. */
  readonly data: readonly Json[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  allowBooleanAttributes: true,
  unpairedTags: ["meta", "link"],
  stopNodes: ["*.script"],
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: (name) => ["meta", "link", "script"].includes(name),
});

const scripts = (head: Json): readonly Json[] => head["script"] ?? [];

export const readPage = (response: Response, html: string): Page => {
  const head = parser.parse(html.slice(html.indexOf("<head>"), html.indexOf("</head>") + 7)).head;
  const metas: readonly Attributes[] = head.meta;
  const links: readonly Attributes[] = head.link;
  const said = scripts(head).filter(({ type }) => type === "application/ld+json");
  return {
    response,
    html,
    title: head.title["#text"],
    meta: (name) => metas.find((one) => one["name"] === name || one["property"] === name)?.["content"],
    links: (rel) => links.filter((one) => one["rel"] === rel),
    data: said.flatMap((script) => JSON.parse(script["#text"])["@graph"]),
  };
};

/** Asks for a page as a crawler does. */
export const fetchPage = async (
  server: TestServer,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Page> => {
  const response = await server.request(path, { headers, redirect: "manual" });
  return readPage(response, await response.text());
};
