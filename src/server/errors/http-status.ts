import type { GraphQLFormattedError } from "graphql";
import { AUTH_ERROR_CODE } from "../../kernel/auth";
import { SERVER_ERROR_CODE } from "./error-codes";

/** What HTTP says of an error, by its code: that load balancers and readers should try elsewhere or later, … */
const STATUSES: Readonly<Record<string, number>> = {
  BAD_CURSOR: 400,
  [SERVER_ERROR_CODE.badRequest]: 400,
  [SERVER_ERROR_CODE.badUserInput]: 400,
  [AUTH_ERROR_CODE.unauthenticated]: 401,
  [AUTH_ERROR_CODE.forbidden]: 403,
  [SERVER_ERROR_CODE.notFound]: 404,
  [SERVER_ERROR_CODE.methodNotAllowed]: 405,
  [SERVER_ERROR_CODE.payloadTooLarge]: 413,
  [SERVER_ERROR_CODE.unsupportedMediaType]: 415,
  [SERVER_ERROR_CODE.timeout]: 503,
  [SERVER_ERROR_CODE.unavailable]: 503,
};

/** The status that a code says. */
export const statusOfCode = (code: unknown): number => STATUSES[String(code)] ?? 500;

/** The status of an answer that is nothing but this error. */
export const statusOf = ({ extensions: { code, parameter } = {} }: GraphQLFormattedError): number => {
  // A value in a parameter that names nothing: the address itself is right.
  if (code === SERVER_ERROR_CODE.notFound && parameter !== undefined) return 400;
  return statusOfCode(code);
};
