import type { FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "../../kernel/logger";
import { SERVER_ERROR_CODE } from "../errors/error-codes";
import { sendPublicError } from "../errors/http-errors";
import { publicError } from "../errors/public-error";

export const sendBadParameter = (
  request: FastifyRequest,
  reply: FastifyReply,
  message: string,
): FastifyReply =>
  sendPublicError(request, reply, {
    status: 400,
    error: { message, extensions: { code: SERVER_ERROR_CODE.badUserInput } },
  });

/** What load balancers and readers should try elsewhere or later. */
const UNAVAILABLE: readonly unknown[] = [SERVER_ERROR_CODE.unavailable, SERVER_ERROR_CODE.timeout];

interface FailureOptions {
  readonly logger: Logger;
  readonly statementTimeoutMs: number;
}

export const sendFailure = (
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  { logger, statementTimeoutMs }: FailureOptions,
): FastifyReply => {
  const told = publicError(error, logger, statementTimeoutMs);
  const status = UNAVAILABLE.includes(told.extensions?.["code"]) ? 503 : 500;
  return sendPublicError(request, reply, { status, error: told });
};
