import type { FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import { sendPublicError } from "../errors/http-errors";
import { successMediaType } from "../http/media-type";
import { type Asked, askedBy } from "../persisted/asked";
import type { PersistedDocuments } from "../persisted/persisted-documents";
import type { AskApollo } from "./apollo-handler";
import type { RequestContext } from "./create-context";
import type { OperationRunner } from "./operation-runner";
import { passedText } from "./planning-gateway";

interface HandlerOptions {
  readonly runner: OperationRunner;
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => RequestContext;
  readonly askApollo: AskApollo;
  readonly documents: PersistedDocuments;
}

/** Answers what Apollo Server would let pass and has nothing to say of; the rest is its to answer. */
export const graphqlHandler =
  ({ runner, contextOf, askApollo, documents }: HandlerOptions) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const asked = askedOrRefused(request, documents);
    if (asked instanceof GraphQLError) {
      return sendPublicError(request, reply, asked.toJSON(), 400);
    }
    const context = contextOf(request, reply);
    const mediaType = successMediaType(request.headers.accept);
    const plain = mediaType === undefined ? undefined : plainRequest(asked);
    const data = plain && (await runner.current.runKnown(plain, plain.variables ?? {}, context));
    if (data === undefined) return askApollo(request, reply, context, asked);
    reply.header("content-type", mediaType);
    return passedText(data);
  };

const askedOrRefused = (request: FastifyRequest, documents: PersistedDocuments): Asked | GraphQLError => {
  try {
    return askedBy(request, documents);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
};

interface PlainRequest {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly extensions?: unknown;
}

/** A POST request of the usual form, without extensions such as a hash in place of its query. */
const plainRequest = ({ method, body }: Asked): PlainRequest | undefined => {
  if (method !== "POST" || !isObject(body)) return undefined;
  const { variables, extensions } = body as PlainRequest;
  const isPlain =
    (variables === undefined || variables === null || isObject(variables)) &&
    (extensions === undefined || extensions === null);
  return isPlain ? (body as PlainRequest) : undefined;
};

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
