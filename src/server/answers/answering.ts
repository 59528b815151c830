import type { FastifyReply, FastifyRequest } from "fastify";
import fresh from "fresh";
import { acceptedEncoding, COMPRESS_FROM_BYTES } from "../http/encodings";
import type { DatasetVersion } from "../revision/dataset-version";
import type { RevisionWatch } from "../revision/revision-watch";
import type { Answer, AnswerCache } from "./answer-cache";
import { isAskedByAddress, type Question, questionOf } from "./question";
import { readsOf } from "./reads";

/** The header that names the revision of the dataset that an answer shows; of a request, the oldest it may show. */
export const REVISION_HEADER = "Sarazm-Revision";

/** Anybody may keep an answer, and asks each time whether it still holds. */
const CACHE_CONTROL = "public, no-cache";

type Ask = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

interface Answers {
  readonly cache: AnswerCache;
  readonly watch: RevisionWatch;
  /** What an answer depends on besides the words and the languages of its request. */
  readonly besides?: (request: FastifyRequest) => string;
  /** What is served now. */
  readonly graph: () => { readonly name: string };
}

/**
 * Answers a request from what was answered before, where nobody can tell the difference; else asks, and keeps the
 * answer. Nothing is kept or served while the dataset's version is not known for sure.
 */
export const answering =
  (ask: Ask, { cache, watch, graph, besides }: Answers): Ask =>
  async (request, reply) => {
    const { version } = watch;
    const asked = graph();
    const question = isAskedOften(request, cache)
      ? questionOf(request, asked.name, besides?.(request))
      : undefined;
    if (question === undefined || version === undefined || wantsNewer(request, version)) {
      const body = await ask(request, reply);
      tellRevision(request, reply, watch);
      return body;
    }
    const held = heldBy(request, question, version);
    if (held !== undefined) {
      return reply
        .code(304)
        .headers({ ...validatorOf(held), [REVISION_HEADER]: String(version.revision) })
        .send();
    }
    const known = cache.find(question, version);
    if (known !== undefined) return sendKnown(question, known, request, reply, cache);
    const body = await ask(request, reply);
    tellRevision(request, reply, watch);
    const isOfOneGraph = graph() === asked;
    return isOfOneGraph && isKeepable(request, reply, body, version)
      ? keep(question, version, body, reply, cache)
      : body;
  };

/** Compressed at the second request for it, and kept so too. */
const sendKnown = async (
  question: Question,
  answer: Answer,
  request: FastifyRequest,
  reply: FastifyReply,
  cache: AnswerCache,
): Promise<FastifyReply> => {
  const encoding = answer.body.byteLength < COMPRESS_FROM_BYTES ? undefined : acceptedEncoding(request.raw);
  const sent = encoding === undefined ? answer : await cache.encoded(question, answer, encoding);
  return reply.headers(sent.headers).send(sent.body);
};

/** Who sends a GET request may hold its answer; who sends a POST request profits only where answers are kept here. */
const isAskedOften = (request: FastifyRequest, cache: AnswerCache): boolean =>
  cache.isOn || isAskedByAddress(request);

/**
 * The ETag of the answer that the client holds already. Its "no-cache", which fetch sends with every condition, asks
 * caches to come here, and here the condition is decided.
 */
const heldBy = (request: FastifyRequest, question: Question, version: DatasetVersion): string | undefined => {
  const { "if-none-match": condition } = request.headers;
  // An asterisk would be met by any answer, also by an error that was never given.
  if (!isAskedByAddress(request) || condition === undefined || condition === "*") return undefined;
  const etag = etagOf(question, version);
  return fresh({ "if-none-match": condition }, { etag }) ? etag : undefined;
};

/** Who has just written names the revision of the write, and no process answers with less. */
const wantsNewer = ({ headers }: FastifyRequest, { revision }: DatasetVersion): boolean => {
  const wanted = headers[REVISION_HEADER.toLowerCase()];
  return wanted !== undefined && !(Number(wanted) <= revision);
};

const tellRevision = (request: FastifyRequest, reply: FastifyReply, watch: RevisionWatch): void => {
  const { oldest, newest } = readsOf(request);
  if (newest !== undefined) watch.sawRevision(newest);
  if (oldest !== undefined) reply.header(REVISION_HEADER, String(oldest));
};

const isKeepable = (
  request: FastifyRequest,
  reply: FastifyReply,
  body: unknown,
  { revision }: DatasetVersion,
): body is string => {
  const reads = readsOf(request);
  return typeof body === "string" && reply.statusCode === 200 && reads.isComplete && reads.isAt(revision);
};

const keep = (
  question: Question,
  version: DatasetVersion,
  text: string,
  reply: FastifyReply,
  cache: AnswerCache,
): Buffer => {
  reply.headers(validatorOf(etagOf(question, version)));
  const answer: Answer = { version, day: question.day, body: Buffer.from(text), headers: keptHeaders(reply) };
  cache.keep(question, answer);
  return answer.body;
};

const validatorOf = (etag: string): Readonly<Record<string, string>> => ({
  etag,
  "cache-control": CACHE_CONTROL,
});

/** What is said of an answer, as opposed to what is said of the request or of the server. */
const KEPT_HEADERS = [
  "cache-control",
  "content-language",
  "content-type",
  "etag",
  "link",
  "vary",
  REVISION_HEADER,
] as const;

const keptHeaders = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => (reply.hasHeader(name) ? [[name, String(reply.getHeader(name))]] : [])),
  );

/** Weak, since the answer is the same to those who take it compressed. */
const etagOf = (question: Question, { name }: DatasetVersion): string =>
  `W/"${name}.${question.day.replaceAll("-", "")}.${question.hash()}"`;
