import type { GraphQLSchema } from "graphql";
import type { ServedGraph } from "../../graph";
import { GraphRunner, type RunnerOptions } from "./graph-runner";

/**
 * Runs operations of the graph that is served, which others may follow. What was begun on one goes on there: its router
 * holds nothing that would have to be closed, and is forgotten with the last operation on it.
 */
export class OperationRunner {
  #current: GraphRunner;
  readonly #runners = new WeakMap<GraphQLSchema, GraphRunner>();
  readonly #listeners = new Set<(schema: GraphQLSchema) => void>();

  constructor(
    graph: ServedGraph,
    private readonly options: RunnerOptions,
  ) {
    this.#current = this.#add(graph);
  }

  /** What runs operations that come now. */
  get current(): GraphRunner {
    return this.#current;
  }

  /** What runs operations that were let pass on a schema. */
  on(schema: GraphQLSchema): GraphRunner {
    return this.#runners.get(schema) ?? this.#current;
  }

  /** Serves another graph from now on. */
  replace(graph: ServedGraph): void {
    const next = this.#add(graph);
    // Whoever checks operations knows the schema before one that was checked on it is run.
    for (const tell of this.#listeners) tell(graph.schema);
    this.#current = next;
  }

  /** Tells of the schema that is served, and of each that follows; gives what ends that. */
  onSchema(tell: (schema: GraphQLSchema) => void): () => void {
    tell(this.#current.schema);
    this.#listeners.add(tell);
    return () => this.#listeners.delete(tell);
  }

  #add(graph: ServedGraph): GraphRunner {
    const runner = new GraphRunner(graph, this.options);
    this.#runners.set(graph.schema, runner);
    return runner;
  }
}
