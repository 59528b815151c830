import { randomUUID } from "node:crypto";
import type { GraphQLErrorExtensions, GraphQLFormattedError } from "graphql";
import { GraphQLError } from "graphql";
import type { Logger } from "../../kernel/logger";
import { isDatabaseUnreachable, isStatementTimeout } from "./database-failure";
import { SERVER_ERROR_CODE } from "./error-codes";

const UNAVAILABLE = "The database cannot be reached at the moment; try again in a few seconds.";

const NESTED_TOO_DEEP = "The operation or its variables are nested too deeply to be read; nest them less.";

type MaskedError = Pick<GraphQLFormattedError, "message" | "extensions">;

/** Which limit it was is known where the server set one; others may cancel statements too. */
const timedOut = (mostMs: number): MaskedError => {
  const code = SERVER_ERROR_CODE.timeout;
  const instead = "ask for fewer fields or a shorter page";
  if (mostMs === 0) {
    return { message: `The operation took too long and was stopped; ${instead}.`, extensions: { code } };
  }
  return {
    message: `The operation took too long: PostgreSQL may work ${mostMs} ms on each root field, and was stopped then; ${instead}.`,
    extensions: { code, limit: "time", mostMs },
  };
};

const failureMessage = (id: string): string =>
  `Something failed on the server; its log has the details under ${id}.`;

/** What graphql-js wrapped on its way up: the innermost error is the one that was thrown. */
export const causeOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError !== undefined ? causeOf(error.originalError) : error;

/** graphql-js reports arguments that only execution can check (a null variable, say) without any code. */
const isArgumentError = (error: unknown): boolean => {
  const cause = causeOf(error);
  return cause instanceof GraphQLError && cause.message.startsWith('Argument "');
};

/** What is nested without end overflows the stack of whatever walks it: the parser, the checks of variables. */
const isNestedTooDeep = (error: unknown): boolean => {
  const cause = causeOf(error);
  return cause instanceof Error && cause.message === "Maximum call stack size exceeded";
};

const hasCode = ({ extensions: { code } }: GraphQLError): boolean =>
  typeof code === "string" && code !== SERVER_ERROR_CODE.internal;

const logged = (error: unknown, logger: Logger): MaskedError => {
  const id = randomUUID();
  logger.error({ err: error, errorId: id }, "unexpected error");
  return { message: failureMessage(id), extensions: { code: SERVER_ERROR_CODE.internal } };
};

/** The message and the code under which an error without a code of ours leaves the server. */
const maskedError = (error: unknown, logger: Logger, statementTimeoutMs: number): MaskedError => {
  const cause = causeOf(error);
  if (cause instanceof Error && isDatabaseUnreachable(cause)) {
    logger.warn({ err: cause }, "the database cannot be reached");
    return { message: UNAVAILABLE, extensions: { code: SERVER_ERROR_CODE.unavailable } };
  }
  if (cause instanceof Error && isStatementTimeout(cause)) {
    logger.warn({ err: cause }, "a statement was cancelled");
    return timedOut(statementTimeoutMs);
  }
  return logged(cause, logger);
};

const placeOf = (error: unknown): Pick<GraphQLFormattedError, "locations" | "path"> => {
  if (!(error instanceof GraphQLError)) return {};
  const { locations, path } = error.toJSON();
  return { ...(locations && { locations }), ...(path && { path }) };
};

/** What clients may know beside the code; the transport's own details are not for them. */
const publicExtensions = ({ http: _, stacktrace: __, ...extensions }: GraphQLErrorExtensions) => extensions;

/**
 * The one place where any error becomes what a client sees. An error with a code was written for clients and
 * passes; everything else is logged and masked. How long a statement may take is for the error of those that took
 * longer.
 */
export const publicError = (
  error: unknown,
  logger: Logger,
  statementTimeoutMs = 0,
): GraphQLFormattedError => {
  const place = placeOf(error);
  if (isNestedTooDeep(error)) {
    return { message: NESTED_TOO_DEEP, ...place, extensions: { code: SERVER_ERROR_CODE.badUserInput } };
  }
  if (error instanceof GraphQLError && hasCode(error)) {
    return { message: error.message, ...place, extensions: publicExtensions(error.extensions) };
  }
  if (error instanceof GraphQLError && isArgumentError(error)) {
    return { message: error.message, ...place, extensions: { code: SERVER_ERROR_CODE.badUserInput } };
  }
  const { message, extensions } = maskedError(error, logger, statementTimeoutMs);
  return { message, ...place, ...(extensions && { extensions }) };
};
