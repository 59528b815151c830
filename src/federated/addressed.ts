import type { SubgraphProcess } from "./subgraph-process";

/** A subgraph and where it answers; undefined while it does not. */
export type Addressed = Pick<SubgraphProcess, "name" | "url">;
