import type { CombinedError } from "urql";

/** Why a question has no answer, for a person. */
export interface Failure {
  /** Whether the server was not reached at all. */
  readonly isUnreachable: boolean;
  /** What the server said; undefined where it was not reached. */
  readonly message?: string;
  /** The error's code in the graph. */
  readonly code?: string;
}

export const failureOf = ({ graphQLErrors, networkError }: CombinedError): Failure => {
  const [first] = graphQLErrors;
  if (first === undefined) {
    return { isUnreachable: true, ...(networkError && { message: networkError.message }) };
  }
  const code = first.extensions["code"];
  return {
    isUnreachable: false,
    message: first.message,
    ...(typeof code === "string" && { code }),
  };
};
