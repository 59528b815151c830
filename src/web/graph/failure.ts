import type { CombinedError } from "urql";

type GraphError = CombinedError["graphQLErrors"][number];

/** Why a question has no answer, for a person. */
export interface Failure {
  /** Whether the server was not reached at all. */
  readonly isUnreachable: boolean;
  /** What the server said first; undefined where it was not reached. */
  readonly message?: string;
  /** All that it said, and the values that name nothing, in quotation marks. */
  readonly said?: readonly string[];
  /** The error's code in the graph. */
  readonly code?: string;
}

/** A message names a few of the values that name nothing; its extensions list them. */
const saidIn = ({ message, extensions }: GraphError): readonly string[] => {
  const { unknown = [] } = extensions as { readonly unknown?: readonly { readonly value: string }[] };
  return [message, ...unknown.map(({ value }) => JSON.stringify(value))];
};

export const failureOf = ({ graphQLErrors, networkError }: CombinedError): Failure => {
  const [first] = graphQLErrors;
  if (first === undefined) {
    return { isUnreachable: true, ...(networkError && { message: networkError.message }) };
  }
  const code = first.extensions["code"];
  return {
    isUnreachable: false,
    message: first.message,
    said: graphQLErrors.flatMap(saidIn),
    ...(typeof code === "string" && { code }),
  };
};
