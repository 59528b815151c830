import Negotiator from "negotiator";

const JSON_TYPE = "application/json";
const GRAPHQL_TYPE = "application/graphql-response+json";
const HTML_TYPE = "text/html";

const preferred = (accept: string, types: string[]): string | undefined =>
  new Negotiator({ headers: { accept } }).mediaType(types);

/** The media type of a GraphQL answer: `application/json`, unless the client prefers the newer one. */
export const graphqlMediaType = (accept: string | undefined): string =>
  `${(accept && preferred(accept, [JSON_TYPE, GRAPHQL_TYPE])) || JSON_TYPE}; charset=utf-8`;

/** Whether a browser asks, to show a page to a person. */
export const prefersHtml = (accept: string | undefined): boolean =>
  accept !== undefined && preferred(accept, [JSON_TYPE, GRAPHQL_TYPE, HTML_TYPE]) === HTML_TYPE;
