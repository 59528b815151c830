import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect } from "vitest";
import type { TestServer } from "../../harness/test-server";

interface Link {
  readonly "@rel": string;
  readonly "@href": string;
}

interface Text {
  readonly "#text": string;
  readonly "@xml:lang": string;
}

export interface Entry {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly published: string;
  readonly updated: string;
  readonly author: { readonly name: string };
  readonly category: { readonly "@term": string };
  readonly link: Link;
}

export interface Feed {
  readonly id: string;
  readonly title: Text;
  readonly updated: string;
  readonly author: { readonly name: string };
  readonly link: readonly Link[];
  readonly entry: readonly Entry[];
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name, path) => path === "feed.entry" || path === "feed.link" || name === "entry",
});

export const readFeed = (text: string): Feed => {
  expect(XMLValidator.validate(text)).toBe(true);
  const { feed } = parser.parse(text);
  expect(feed["@xmlns"]).toBe("http://www.w3.org/2005/Atom");
  return { ...feed, entry: feed.entry ?? [] };
};

export const linkOf = (feed: Feed, rel: string): string | undefined =>
  feed.link.find((link) => link["@rel"] === rel)?.["@href"];

export const fetchFeed = async (
  server: TestServer,
  address: string,
  headers: Record<string, string> = {},
): Promise<Feed> => {
  const response = await server.request(address, { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  return readFeed(await response.text());
};
