import type { DocumentNode, ExecutionResult, OperationDefinitionNode } from "graphql";
import type { ReadContext } from "../context";

/** An operation that was validated, and what it is run with. */
export interface Execution {
  readonly document: DocumentNode;
  /** Undefined where the document has none of the name asked for. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly operationName?: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>> | null | undefined;
  readonly context: ReadContext;
}

export interface ExecutorOptions {
  /** Whether PostgreSQL's JSON may be the response; else graphql-js completes every operation. */
  readonly passThrough?: boolean;
  /** Where root fields are read, and mutations run, if not here. */
  readonly route?: Route | undefined;
}

/**
 * Runs an operation somewhere else, where the same graph is: objects of unions bring their types along, under
 * `ROUTED_TYPE_KEY`.
 */
export type Route = (execution: Execution) => Promise<ExecutionResult>;

/** Runs an operation. `data` is a `JsonText` where PostgreSQL's JSON is the response as it is. */
export type Executor = (execution: Execution) => Promise<ExecutionResult>;
