import { EXIT_CODES, errorCode, errorMessage, UserFacingError } from "../errors";

/** Where a database is, for people: never with the password. */
export interface DatabaseAddress {
  readonly server: string;
  readonly user: string;
  readonly name: string;
}

export const addressOf = (url: string): DatabaseAddress => {
  const { hostname, port, username, pathname, searchParams } = new URL(url);
  const host = hostname || searchParams.get("host") || "localhost";
  return {
    server: `${host}:${port || "5432"}`,
    user: decodeURIComponent(username),
    name: decodeURIComponent(pathname.slice(1)),
  };
};

const unavailable = (message: string, cause: unknown): UserFacingError =>
  new UserFacingError(message, { cause, exitCode: EXIT_CODES.databaseUnavailable });

const isRefusedLogin = (error: unknown): boolean =>
  ["28P01", "28000"].includes(errorCode(error) ?? "") || errorMessage(error).startsWith("SASL");

// SQLSTATEs are five characters; the system's codes are words: ECONNREFUSED, ENOTFOUND, …
const isSqlState = (code: string | undefined): boolean => code !== undefined && /^[0-9A-Z]{5}$/.test(code);

/** Says in one sentence why no connection came about. */
export const connectionError = (error: unknown, url: string): UserFacingError => {
  const { server, user, name } = addressOf(url);
  const code = errorCode(error);
  if (isRefusedLogin(error)) {
    return unavailable(
      `PostgreSQL at ${server} refuses the user "${user}": correct the user or the password in DATABASE_URL.`,
      error,
    );
  }
  if (code === "3D000") {
    return unavailable(
      `PostgreSQL at ${server} has no database "${name}": create it, or correct the name in DATABASE_URL.`,
      error,
    );
  }
  const reason = errorMessage(error);
  return isSqlState(code)
    ? unavailable(`PostgreSQL at ${server} refuses the connection: ${reason}.`, error)
    : unavailable(
        `PostgreSQL at ${server} cannot be reached (${reason}): start it, or correct the host and port in DATABASE_URL.`,
        error,
      );
};
