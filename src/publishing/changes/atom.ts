import { XMLBuilder } from "fast-xml-parser";
import { plain } from "../../charts";
import { labeller } from "../../labels/labels";
import { localeFor } from "../../labels/locales";
import { nameUuid } from "../name-uuid";
import { initiativeAddress, itemAddress } from "../record-address";
import type { FeedAnswer, FeedChange, TextIn } from "./feed-question";

/** A link of the feed, by its relation. */
export interface FeedLink {
  readonly rel: "alternate" | "first" | "next" | "self";
  readonly href: string;
  readonly type?: string;
}

interface Feed {
  readonly answer: FeedAnswer;
  /** What distinguishes it from feeds of other changes: its parameters, the page left out. */
  readonly filter: string;
  readonly links: readonly FeedLink[];
  readonly origin: string;
  /** The languages asked for, most wanted first. */
  readonly languages: readonly string[];
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  format: true,
  suppressEmptyNode: true,
});

const textIn = ({ text, language }: TextIn) => ({
  "#text": plain(text),
  "@xml:lang": language,
  "@type": "text",
});

const attributes = (link: object) =>
  Object.fromEntries(Object.entries(link).map(([name, value]) => [`@${name}`, value]));

/** The feed as Atom (RFC 4287), with links to its pages (RFC 5005). */
export const atomOf = ({ answer, filter, links, origin, languages }: Feed): string => {
  const { dataset, changes } = answer;
  const newestFirst = changes.nodes.toReversed();
  return builder.build({
    "?xml": { "@version": "1.0", "@encoding": "utf-8" },
    feed: {
      "@xmlns": "http://www.w3.org/2005/Atom",
      id: `urn:uuid:${nameUuid(`changes ${dataset.publisher} ${filter}`)}`,
      title: textIn(dataset.title),
      subtitle: textIn({ text: "What was recorded, the latest first.", language: "en" }),
      updated: newestFirst[0]?.recordedAt ?? dataset.updatedAt,
      author: { name: plain(dataset.publisher) },
      rights: dataset.licence,
      generator: "Sarazm",
      link: links.map(attributes),
      entry: newestFirst.map((change) => entryOf(change, { origin, languages })),
    },
  });
};

/** A change is never changed: it is published and updated when it was recorded. */
const entryOf = (change: FeedChange, { origin, languages }: Pick<Feed, "origin" | "languages">) => {
  const { id, kind, recordedAt, recordedBy, summary, initiative, actionItem } = change;
  const about = (actionItem ?? initiative)?.title;
  return {
    // Numbers begin anew in another database; moments do not.
    id: `urn:uuid:${nameUuid(`change ${id} ${recordedAt}`)}`,
    title: textIn(about ?? { text: summary, language: "en" }),
    summary: textIn({ text: summary, language: "en" }),
    published: recordedAt,
    updated: recordedAt,
    author: { name: plain(recordedBy) },
    category: attributes({
      term: kind,
      scheme: `${origin}/graphql#ChangeKind`,
      label: labeller(["ChangeKind"], languages)(kind),
      "xml:lang": localeFor(languages),
    }),
    link: attributes({ rel: "alternate", href: addressOf(change, origin) }),
  };
};

const addressOf = ({ actionItem, initiative }: FeedChange, origin: string): string => {
  if (actionItem !== null) return itemAddress(origin, actionItem);
  return initiative === null ? `${origin}/` : initiativeAddress(origin, initiative);
};
