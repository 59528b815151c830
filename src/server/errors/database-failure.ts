import { errorCode } from "../../kernel/errors";

/** System errors of a connection that broke or could not be made. */
const CONNECTION_ERRORS = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EAI_AGAIN",
  "ENOENT",
]);

/** SQLSTATEs of a server that goes, is gone, starts, or has no connection left. */
const CONNECTION_STATES = new Set(["57P01", "57P02", "57P03", "57P05", "53300"]);

/** The client library reports these without a code. */
const CONNECTION_MESSAGES = [
  "Connection terminated",
  "timeout exceeded when trying to connect",
  "Cannot use a pool after calling end on the pool",
  "Client has encountered a connection error and is not queryable",
];

const QUERY_CANCELLED = "57014";

/** Whether the database could not be reached, as opposed to having refused a statement. */
export const isDatabaseUnreachable = (error: Error): boolean => {
  const code = errorCode(error);
  if (code !== undefined) {
    return CONNECTION_ERRORS.has(code) || CONNECTION_STATES.has(code) || code.startsWith("08");
  }
  return CONNECTION_MESSAGES.some((message) => error.message.startsWith(message));
};

/** Whether the database gave up on a statement that ran for too long. */
export const isStatementTimeout = (error: Error): boolean => errorCode(error) === QUERY_CANCELLED;
