import { GraphQLError } from "graphql";

/** The codes of errors about who may do what; they stand in `extensions.code`. */
export const AUTH_ERROR_CODE = {
  unauthenticated: "UNAUTHENTICATED",
  forbidden: "FORBIDDEN",
} as const;

const DOES_NOT_HOLD =
  "The access token does not hold: ask whoever gave it to you for a new one, and send that alone in the header 'Authorization', after the word 'Bearer'; to read, send none.";

/** A token that does not hold. Why is for the log alone: whoever tries tokens learns nothing from the answer. */
export class InvalidTokenError extends GraphQLError {
  /** In words that hold nothing of the token. */
  readonly reason: string;

  constructor(reason: string) {
    super(DOES_NOT_HOLD, { extensions: { code: AUTH_ERROR_CODE.unauthenticated } });
    this.reason = reason;
  }
}

/** Whether a token holds cannot be told: that is no fault of the token. `reason` is for the log. */
export class IssuerUnreachableError extends GraphQLError {
  readonly reason: string;

  constructor(reason: string) {
    super("Whether the access token holds cannot be checked at the moment; try again in a few seconds.", {
      extensions: { code: "SERVICE_UNAVAILABLE" },
    });
    this.reason = reason;
  }
}
