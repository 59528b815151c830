import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import type { Logger } from "../../kernel/logger";
import { graphqlMediaType } from "../http/media-type";
import { SERVER_ERROR_CODE } from "./error-codes";
import { publicError } from "./public-error";

const clientError = (message: string, code: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } });

const BY_STATUS: Readonly<Record<number, (error: FastifyError) => GraphQLError>> = {
  413: () =>
    clientError(
      "The request is larger than this server reads; ask in several smaller operations.",
      SERVER_ERROR_CODE.payloadTooLarge,
    ),
  415: () =>
    clientError(
      "The body of a request must be JSON, sent with the header 'content-type: application/json'.",
      SERVER_ERROR_CODE.unsupportedMediaType,
    ),
};

const badRequest = (error: FastifyError): GraphQLError =>
  clientError(
    error.code === "FST_ERR_CTP_EMPTY_JSON_BODY"
      ? "The body of the request is empty; send a JSON object with a query."
      : "The request cannot be read: its body is not well-formed JSON.",
    SERVER_ERROR_CODE.badRequest,
  );

const isClientError = (status: number | undefined): status is number =>
  status !== undefined && status >= 400 && status < 500;

/** Sends one error, shaped as GraphQL shapes it, whatever the request was for. */
export const sendError = (
  request: FastifyRequest,
  reply: FastifyReply,
  { status, error, logger }: { status: number; error: unknown; logger: Logger },
): FastifyReply =>
  reply
    .code(status)
    .type(graphqlMediaType(request.headers.accept))
    .send(`${JSON.stringify({ errors: [publicError(error, logger)] })}\n`);

/** Answers what fails before a request reaches GraphQL: a body that cannot be read, a failing route. */
export const httpErrorHandler =
  (logger: Logger) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const status = error.statusCode;
    if (!isClientError(status)) return sendError(request, reply, { status: 500, error, logger });
    const described = (BY_STATUS[status] ?? badRequest)(error);
    return sendError(request, reply, { status, error: described, logger });
  };

/** Answers addresses at which nothing is. */
export const notFoundHandler =
  (logger: Logger) =>
  (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    sendError(request, reply, {
      status: 404,
      error: clientError(
        "There is nothing at this address; the graph is at /graphql.",
        SERVER_ERROR_CODE.notFound,
      ),
      logger,
    });

/** Answers methods that a route does not know. */
export const methodNotAllowedHandler =
  (logger: Logger, allowed: string) =>
  (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    sendError(request, reply.header("allow", allowed), {
      status: 405,
      error: clientError(
        `This address does not answer ${request.method} requests, only ${allowed}.`,
        SERVER_ERROR_CODE.methodNotAllowed,
      ),
      logger,
    });
