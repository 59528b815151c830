import type { Addresses } from "./addresses";
import type { HeadElement } from "./head-html";
import type { WantedPage } from "./page";
import type { Subject } from "./subject";

/** What is said of a page. */
export interface Said {
  readonly title: string;
  readonly description: string;
  /** Undefined for a page that is at no address of its own. */
  readonly addresses: Addresses | undefined;
  readonly type: Subject["type"];
  /** Whether search engines are to leave it out. */
  readonly isHidden?: boolean;
  readonly changes?: Subject["changes"];
}

const meta = (name: string, content: string): HeadElement => ({
  name: "meta",
  attributes: { name, content },
});

const property = (name: string, content: string): HeadElement => ({
  name: "meta",
  attributes: { property: name, content },
});

const link = (rel: string, href: string, more: Readonly<Record<string, string>> = {}): HeadElement => ({
  name: "link",
  attributes: { rel, ...more, href },
});

/** The elements that say it. */
export const elementsOf = (wanted: WantedPage, said: Said): readonly HeadElement[] => [
  { name: "title", text: wanted.site.title.replace("{title}", () => said.title) },
  meta("description", said.description),
  ...(said.isHidden ? [meta("robots", "noindex")] : []),
  ...linksOf(said),
  feedOf(wanted, said),
  ...openGraphOf(wanted, said),
];

const linksOf = ({ addresses }: Said): readonly HeadElement[] =>
  addresses === undefined
    ? []
    : [
        link("canonical", addresses.canonical),
        ...addresses.alternates.map(({ language, href }) => link("alternate", href, { hreflang: language })),
      ];

/** The feed of what changes, of the record that the page is of where it is of one. */
const feedOf = ({ origin, locale: { tag, words } }: WantedPage, { title, changes }: Said): HeadElement => {
  const parameters = new URLSearchParams({
    ...(changes && { [changes.parameter]: changes.value }),
    language: tag,
  });
  return link("alternate", `${origin}/feeds/changes.atom?${parameters}`, {
    type: "application/atom+xml",
    title: changes === undefined ? words.changes : `${words.changes}: ${title}`,
  });
};

const openGraphOf = ({ site, locale }: WantedPage, said: Said): readonly HeadElement[] => [
  property("og:title", said.title),
  property("og:description", said.description),
  property("og:type", said.type),
  property("og:site_name", site.name),
  property("og:locale", locale.territory),
  ...site.locales
    .filter(({ tag }) => tag !== locale.tag)
    .map(({ territory }) => property("og:locale:alternate", territory)),
  ...(said.addresses === undefined ? [] : [property("og:url", said.addresses.canonical)]),
];
