import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";

const JSON_TYPE = "application/json";
const GRAPHQL_TYPE = "application/graphql-response+json";
const HTML_TYPE = "text/html";
const EVENTS_TYPE = "text/event-stream";

const preferred = (accept: string, types: string[]): string | undefined =>
  new Negotiator({ headers: { accept } }).mediaType(types);

/** The media type of a GraphQL answer: `application/json`, unless the client prefers the newer one. */
export const graphqlMediaType = (accept: string | undefined): string =>
  `${(accept && preferred(accept, [JSON_TYPE, GRAPHQL_TYPE])) || JSON_TYPE}; charset=utf-8`;

const known = new LRUCache<string, string>({ max: 500 });
const NOT_ACCEPTABLE = "";

/** The media type of an answer without errors; undefined where the client accepts neither. */
export const successMediaType = (accept: string | undefined): string | undefined => {
  if (accept === undefined) return `${JSON_TYPE}; charset=utf-8`;
  const seen = known.get(accept);
  if (seen !== undefined) return seen === NOT_ACCEPTABLE ? undefined : seen;
  const type = preferred(accept, [JSON_TYPE, GRAPHQL_TYPE]);
  const mediaType = type === undefined ? undefined : `${type}; charset=utf-8`;
  known.set(accept, mediaType ?? NOT_ACCEPTABLE);
  return mediaType;
};

/** Whether a browser asks, to show a page to a person. */
export const prefersHtml = (accept: string | undefined): boolean =>
  accept !== undefined && preferred(accept, [JSON_TYPE, GRAPHQL_TYPE, HTML_TYPE]) === HTML_TYPE;

/** Whether the client wants to be told of events, and not answered once. */
export const prefersEvents = (accept: string | undefined): boolean =>
  accept?.includes(EVENTS_TYPE) === true &&
  preferred(accept, [JSON_TYPE, GRAPHQL_TYPE, EVENTS_TYPE]) === EVENTS_TYPE;
