import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "../../kernel/logger";
import { graphqlMediaType } from "../http/media-type";
import { SERVER_ERROR_CODE } from "./error-codes";
import { statusOf } from "./http-status";
import { publicError } from "./public-error";

const clientError = (message: string, code: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } });

const { badRequest, payloadTooLarge, unsupportedMediaType } = SERVER_ERROR_CODE;

/** What Fastify refuses by itself, in words for clients. */
const REFUSALS: Readonly<Record<string, GraphQLError>> = {
  FST_ERR_BAD_URL: clientError("The address of the request is not well-formed.", badRequest),
  FST_ERR_CTP_EMPTY_JSON_BODY: clientError(
    "The body of the request is empty; send a JSON object with a query.",
    badRequest,
  ),
  FST_ERR_CTP_INVALID_JSON_BODY: clientError("The body of the request is not well-formed JSON.", badRequest),
  FST_ERR_CTP_BODY_TOO_LARGE: clientError(
    "The request is larger than this server reads; ask in several smaller operations.",
    payloadTooLarge,
  ),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: clientError(
    "The body of a request must be JSON, sent with the header 'content-type: application/json'.",
    unsupportedMediaType,
  ),
};

const UNREADABLE = clientError("The request cannot be read.", badRequest);

const isClientError = (status: number | undefined): status is number =>
  status !== undefined && status >= 400 && status < 500;

/**
 * Sends one error that was made public, shaped as GraphQL shapes it, whatever the request was for. Its code says the
 * status, where none is given.
 */
export const sendPublicError = (
  request: FastifyRequest,
  reply: FastifyReply,
  error: GraphQLFormattedError,
  status = statusOf(error),
): FastifyReply =>
  reply
    .code(status)
    .type(graphqlMediaType(request.headers.accept))
    .send(`${JSON.stringify({ errors: [error] })}\n`);

interface Refusing {
  readonly logger: Logger;
  /** How long a statement may take: for the error of those that took longer. */
  readonly statementTimeoutMs?: number;
}

/** Sends whatever was thrown: told as it is where it was written for clients, else logged and masked. */
export const sendError = (
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  { logger, statementTimeoutMs }: Refusing,
): FastifyReply => {
  const told = publicError(error, logger.child({ requestId: request.id }), statementTimeoutMs);
  return sendPublicError(request, reply, told);
};

/** Answers what fails before a request reaches GraphQL: a body that cannot be read, a failing route. */
export const httpErrorHandler =
  (logger: Logger) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const status = error.statusCode;
    if (!isClientError(status)) return sendPublicError(request, reply, publicError(error, logger), 500);
    return sendPublicError(request, reply, publicError(REFUSALS[error.code] ?? UNREADABLE, logger), status);
  };

/** Answers a request in a way of its own, where it is for it; undefined where it is not. */
export type Instead = (request: FastifyRequest, reply: FastifyReply) => unknown;

/** Answers addresses at which nothing is; who looks for a page there may be shown one that says so. */
export const notFoundHandler =
  (logger: Logger, instead: Instead = () => undefined) =>
  (request: FastifyRequest, reply: FastifyReply): unknown =>
    instead(request, reply) ??
    sendError(
      request,
      reply,
      clientError("There is nothing at this address; the graph is at /graphql.", SERVER_ERROR_CODE.notFound),
      { logger },
    );

/** Answers methods that a route does not know. */
export const methodNotAllowedHandler =
  (logger: Logger, allowed: string) =>
  (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    sendError(
      request,
      reply.header("allow", allowed),
      clientError(
        `This address does not answer ${request.method} requests, only ${allowed}.`,
        SERVER_ERROR_CODE.methodNotAllowed,
      ),
      { logger },
    );
