import { useMemo, useRef } from "react";
import { type AnyVariables, type TypedDocumentNode, useQuery } from "urql";
import { type Failure, failureOf } from "./failure";
import { operationOf } from "./operation";

/** What is known of a question. */
export interface Answer<Data> {
  /** The answer; while another one of the same question is fetched, the last one. */
  readonly data: Data | undefined;
  readonly failure: Failure | undefined;
  readonly isLoading: boolean;
  /** Asks again, past what the client keeps. */
  readonly retry: () => void;
}

interface Options {
  /** Not asked yet. */
  readonly isPaused?: boolean;
}

/** Asks the graph, and follows the variables. */
export const useGraph = <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { isPaused = false }: Options = {},
): Answer<Data> => {
  const [{ data, error, fetching, stale }, ask] = useQuery<Data, Variables>({
    query: operationOf(document),
    variables,
    pause: isPaused,
  } as Parameters<typeof useQuery<Data, Variables>>[0]);
  const last = useRef<Data>(undefined);
  // After a failure the data are null, also while it is asked again.
  if (data != null && error === undefined) last.current = data;
  const failure = useMemo(() => error && failureOf(error), [error]);
  return {
    data: failure === undefined ? (data ?? last.current) : undefined,
    failure: fetching ? undefined : failure,
    isLoading: fetching || stale,
    retry: () => ask({ requestPolicy: "network-only" }),
  };
};
