import { GraphQLError } from "graphql";
import { errorCode, errorMessage } from "../errors";

const LOCK_NOT_AVAILABLE = "55P03";

/** The pool says so where all of its connections are with others that write. */
const NO_CONNECTION = "timeout exceeded when trying to connect";

const OTHERS_WRITE =
  "Others have been writing for long, an import perhaps, and nothing of this was written: send it again in a few seconds.";

/** The error for who waited too long for a turn; undefined for any other. */
export const waitedTooLong = (error: unknown): GraphQLError | undefined =>
  errorCode(error) === LOCK_NOT_AVAILABLE || errorMessage(error).startsWith(NO_CONNECTION)
    ? new GraphQLError(OTHERS_WRITE, { extensions: { code: "SERVICE_UNAVAILABLE" } })
    : undefined;
