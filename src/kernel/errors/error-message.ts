/** The message of anything that was thrown. */
export const errorMessage = (error: unknown): string => {
  // Node reports a refused connection to several addresses as one error with an empty message.
  if (error instanceof AggregateError && error.message === "") {
    return [...new Set(error.errors.map(errorMessage))].join("; ");
  }
  return error instanceof Error ? error.message : String(error);
};

/** The message of what caused an error, where it names that: fetch says only that it failed. */
export const causeMessage = (error: unknown): string =>
  errorMessage(error instanceof Error && error.cause !== undefined ? error.cause : error);

/** The `code` of a system or PostgreSQL error: ECONNREFUSED, 28P01, … */
export const errorCode = (error: unknown): string | undefined => {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
};
