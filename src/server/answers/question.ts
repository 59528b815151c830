import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { acceptedLanguages } from "../../kernel/localization/languages";

/** A request that others may send alike, with everything in it that its answer depends on. */
export interface Question {
  readonly key: string;
  /** The day: what is overdue or stale depends on it. */
  readonly day: string;
  /** A short name of the question, for its ETag. */
  readonly hash: () => string;
}

/** Headers that tell Apollo Server that no form on a web page sent the request. */
const PREFLIGHTED = ["content-type", "apollo-require-preflight", "x-apollo-operation-name"] as const;

const bodies = new WeakMap<FastifyRequest, string>();

/** Remembers the text of a body, before it is parsed. */
export const rememberBody = (request: FastifyRequest, text: string): void => {
  bodies.set(request, text);
};

/** Whether a request asks by its address alone; for the head of an answer as for the answer. */
export const isAskedByAddress = ({ method }: FastifyRequest): boolean =>
  method === "GET" || method === "HEAD";

/** What is asked, in the words of the request. */
const wordsOf = (request: FastifyRequest): string | undefined =>
  isAskedByAddress(request) ? request.url : bodies.get(request);

/** A request that carries a query with its hash registers it: that is more than asking. */
const isRegistering = (request: FastifyRequest): boolean => {
  const { url, body } = request;
  if (isAskedByAddress(request)) return url.includes("query=") && url.includes("extensions=");
  const { query, extensions } = (body ?? {}) as {
    query?: unknown;
    extensions?: { persistedQuery?: unknown };
  };
  return query !== undefined && extensions?.persistedQuery !== undefined;
};

const isAnonymous = ({ headers: { authorization, cookie } }: FastifyRequest): boolean =>
  authorization === undefined && cookie === undefined;

const DAY_MS = 86_400_000;

/** After midnight, the database's day may still be the one before: clocks differ. */
const UNSURE_MS = 60_000;

/** The question that a request asks of a graph; undefined where its answer is for the one who asks alone. */
export const questionOf = (request: FastifyRequest, graph: string, besides = ""): Question | undefined => {
  const now = Date.now();
  const words = wordsOf(request);
  if (now % DAY_MS < UNSURE_MS || words === undefined || !isAnonymous(request) || isRegistering(request))
    return undefined;
  const { headers } = request;
  const parts = [
    graph,
    headers.accept,
    acceptedLanguages(headers["accept-language"]).join(),
    ...PREFLIGHTED.map((name) => (name === "content-type" ? headers[name] : String(name in headers))),
    besides,
    words,
  ];
  const key = parts.join("\n");
  return {
    key,
    day: new Date(now).toISOString().slice(0, 10),
    hash: () => createHash("sha256").update(key).digest("base64url").slice(0, 22),
  };
};
