import { DEFAULT_PAGE, LARGEST_PAGE } from "../../kernel/pagination";
import { BadParameter } from "../asking/bad-parameter";
import { LANGUAGE_PARAMETER } from "../asking/parameters";
import type { Publication, Wanted } from "../publication";
import { atomOf, type FeedLink } from "./atom";
import { FEED, type FeedAnswer } from "./feed-question";

const TYPE = "application/atom+xml";

/** Everything that was written to the graph, the latest first. */
export const changesFeed: Publication = {
  path: "/feeds/changes.atom",
  contentType: `${TYPE}; charset=utf-8`,
  parameters: {
    kind: { type: "ChangeKind", isList: true },
    since: { type: "DateTime" },
    initiative: { type: "ID", isList: true },
    item: { type: "ID", isList: true },
    country: { type: "CountryCode", isList: true },
    limit: { type: "Int" },
    before: { type: "String" },
  },
  publish: async (wanted) => {
    const { kind: kinds, since, initiative, item, country, before } = wanted.parameters;
    const filter = { kinds, since, initiatives: initiative, items: item, countries: country };
    const variables = { filter, last: limitOf(wanted), ...(before !== undefined && { before }) };
    const answer = await wanted.ask<FeedAnswer>(FEED, variables);
    const links = linksOf(wanted, answer);
    const { origin, languages } = wanted;
    const body = atomOf({ answer, filter: filterOf(wanted), links, origin, languages });
    return { body, language: answer.dataset.title.language, links };
  },
};

const limitOf = ({ parameters: { limit = DEFAULT_PAGE } }: Wanted): number => {
  if (Number(limit) < 1 || Number(limit) > LARGEST_PAGE) {
    throw new BadParameter(
      `The parameter "limit" cannot be ${limit}: give a number from 1 to ${LARGEST_PAGE}.`,
    );
  }
  return Number(limit);
};

/** The address of a page: the first without a cursor. */
const pageAt = ({ origin, path, search }: Wanted, before: string | undefined): string => {
  const parameters = new URLSearchParams(search);
  parameters.delete("before");
  if (before !== undefined) parameters.set("before", before);
  const text = parameters.toString();
  return `${origin}${path}${text === "" ? "" : `?${text}`}`;
};

const linksOf = (wanted: Wanted, { changes: { pageInfo } }: FeedAnswer): readonly FeedLink[] => {
  const { before } = wanted.parameters;
  const self = pageAt(wanted, before === undefined ? undefined : String(before));
  const links: FeedLink[] = [
    { rel: "self", href: self, type: TYPE },
    { rel: "alternate", href: `${wanted.origin}/`, type: "text/html" },
    { rel: "first", href: pageAt(wanted, undefined), type: TYPE },
  ];
  if (pageInfo.hasPreviousPage && pageInfo.startCursor !== null) {
    links.push({ rel: "next", href: pageAt(wanted, pageInfo.startCursor), type: TYPE });
  }
  return links;
};

/** What changes a feed has, whatever page of it is read, and in whatever language. */
const filterOf = ({ search }: Wanted): string => {
  const parameters = new URLSearchParams(search);
  for (const name of ["before", "limit", LANGUAGE_PARAMETER]) parameters.delete(name);
  parameters.sort();
  return parameters.toString();
};
