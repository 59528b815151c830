import type { FastifyRequest } from "fastify";
import { severalIds } from "./errors";
import type { AskedWords, PersistedDocuments } from "./persisted-documents";

/** What a request asks over HTTP: in its body, or in its address. */
export interface Asked {
  readonly method: string;
  readonly body: unknown;
  /** The part of the address from the question mark on. */
  readonly search: string;
}

const PARAMETER = "documentId";

const searchOf = (url: string): string => {
  const start = url.indexOf("?");
  return start < 0 ? "" : url.slice(start);
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What is no JSON is Apollo Server's to refuse. */
const parsed = (json: string | null): unknown => {
  if (json === null) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

/** The words of a request's address. */
export const wordsInSearch = (search: string): AskedWords => {
  const parameters = new URLSearchParams(search);
  const ids = parameters.getAll(PARAMETER);
  if (ids.length > 1) throw severalIds();
  return {
    query: parameters.get("query") ?? undefined,
    documentId: ids[0],
    extensions: parsed(parameters.get("extensions")),
  };
};

/** The words of a request, wherever they stand. */
export const wordsOf = ({
  method,
  url,
  body,
}: Pick<FastifyRequest, "method" | "url" | "body">): AskedWords => {
  if (method === "GET") return wordsInSearch(searchOf(url));
  return isObject(body) ? body : {};
};

const withQuery = ({ method, body, search }: Asked, query: string): Asked => {
  if (method === "GET") {
    const parameters = new URLSearchParams(search);
    parameters.delete(PARAMETER);
    parameters.delete("extensions");
    parameters.set("query", query);
    return { method, body, search: `?${parameters}` };
  }
  const { documentId: _, extensions: __, ...rest } = body as Readonly<Record<string, unknown>>;
  return { method, body: { ...rest, query }, search };
};

/** What a request asks, with the query where it names a persisted document. */
export const askedBy = (request: FastifyRequest, documents: PersistedDocuments): Asked => {
  const { method, url, body } = request;
  const asked = { method, body, search: searchOf(url) };
  const query = documents.queryOf(wordsOf(request), { mayBeRegistered: true });
  return query === undefined ? asked : withQuery(asked, query);
};
