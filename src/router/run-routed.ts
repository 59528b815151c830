import type { DocumentNode, ExecutionResult } from "graphql";
import type { RoutedContext } from "../graph";

/** What the executor is given as its context: it writes into it. */
export interface Carried {
  readonly routed: RoutedContext;
  readonly writes?: boolean | undefined;
  readonly onStart?: ((cursor: string) => void) | undefined;
  /** Ends a subscription; or nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

/** What is run over the subgraphs. */
export interface RoutedRequest extends Carried {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>> | null | undefined;
}

/** Runs what a document asks for over the subgraphs. */
export type RunRouted = (request: RoutedRequest) => Promise<ExecutionResult | AsyncIterable<ExecutionResult>>;
