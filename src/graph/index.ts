export {
  createExecutor,
  type Executor,
  type ExecutorOptions,
  type Feed,
  type FeedPart,
  type FeedRecord,
  JsonText,
  openFeed,
  type RanStatement,
  type ReadContext,
} from "../planner";
export { type ComposedService, compose, type Supergraph, tryCompose } from "./compose";
export { MODULES } from "./modules";
export { publicSdl } from "./public-sdl";
export { buildSubgraph } from "./subgraph-schema";
export { type Subgraph, subgraphsOf } from "./subgraphs";
export { buildWholeGraph } from "./whole-graph";
