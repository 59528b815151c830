import type { FastifyReply, FastifyRequest } from "fastify";
import { successMediaType } from "../http/media-type";
import type { RequestContext } from "./create-context";
import type { OperationRunner } from "./operation-runner";
import { passedText } from "./planning-gateway";

type Ask = (request: FastifyRequest, reply: FastifyReply, context: RequestContext) => Promise<string>;

interface HandlerOptions {
  readonly runner: OperationRunner;
  readonly contextOf: (request: FastifyRequest) => RequestContext;
  readonly askApollo: Ask;
}

/** Answers what Apollo Server would let pass and has nothing to say of; the rest is its to answer. */
export const graphqlHandler =
  ({ runner, contextOf, askApollo }: HandlerOptions) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<string> => {
    const context = contextOf(request);
    const mediaType = successMediaType(request.headers.accept);
    const asked = mediaType === undefined ? undefined : plainRequest(request);
    const data = asked && (await runner.current.runKnown(asked, asked.variables ?? {}, context));
    if (data === undefined) return askApollo(request, reply, context);
    reply.header("content-type", mediaType);
    return passedText(data);
  };

interface PlainRequest {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly extensions?: unknown;
}

/** A POST request of the usual form, without extensions such as a hash in place of its query. */
const plainRequest = ({ method, body }: FastifyRequest): PlainRequest | undefined => {
  if (method !== "POST" || !isObject(body)) return undefined;
  const { variables, extensions } = body as PlainRequest;
  const isPlain =
    (variables === undefined || variables === null || isObject(variables)) &&
    (extensions === undefined || extensions === null);
  return isPlain ? (body as PlainRequest) : undefined;
};

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
