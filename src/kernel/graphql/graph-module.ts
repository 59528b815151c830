import type { ClassType } from "type-graphql";

/** A module of the graph: what it owns becomes one subgraph. */
export interface GraphModule {
  /** The subgraph's name. */
  readonly name: string;
  /** Root fields, and fields that the module adds to other modules' types. */
  readonly resolvers: readonly ClassType[];
  /** The object types that the module owns. */
  readonly types: readonly ClassType[];
}
