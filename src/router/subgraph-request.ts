import type { DocumentNode, ExecutionResult } from "graphql";
import type { RoutedContext } from "../graph";

/** What is asked of one subgraph, for one operation of a client. */
export interface SubgraphRequest {
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly context: RoutedContext;
  /** Whether the client's operation writes; what is asked of this subgraph may fill in what comes of that. */
  readonly writes?: boolean | undefined;
  /** Told where a subscription begins: what its argument `after` takes. */
  readonly onStart?: ((cursor: string) => void) | undefined;
  /** Ends a subscription; or nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

/** Asks one subgraph: an answer, or those of a subscription. */
export type AskSubgraph = (
  request: SubgraphRequest,
) => Promise<ExecutionResult | AsyncIterable<ExecutionResult>>;
