export { askOverHttp } from "./ask-over-http";
export { createRouter, type PlanRouter, type RouterOptions } from "./create-router";
export { StreamCutOff } from "./events-of";
export type { AskSubgraph, SubgraphRequest } from "./subgraph-request";
export { committedSupergraph } from "./supergraph";
