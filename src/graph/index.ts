export {
  coerce,
  createExecutor,
  type Executor,
  type ExecutorOptions,
  type Feed,
  type FeedPart,
  type FeedRecord,
  fragmentsOf,
  JsonText,
  openFeed,
  type RanStatement,
  type ReadContext,
} from "../planner";
export { compose } from "./compose";
export { MODULES } from "./modules";
export { publicSdl } from "./public-sdl";
export { buildSubgraph } from "./subgraph-schema";
export { type Subgraph, subgraphsOf } from "./subgraphs";
export { buildWholeGraph } from "./whole-graph";
