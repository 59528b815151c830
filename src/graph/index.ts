export {
  checkFeed,
  clientKey,
  coerce,
  createExecutor,
  type Execution,
  type Executor,
  type ExecutorOptions,
  type Feed,
  type FeedPart,
  type FeedRecord,
  type FeedRequest,
  fragmentsOf,
  JsonText,
  type ListRequest,
  openFeed,
  openList,
  prepareOperation,
  type RanStatement,
  type ReadContext,
  ROUTED_TYPE_KEY,
  type Route,
  type RoutedFeed,
  routedAlias,
  routedKeys,
  type WholeList,
} from "../planner";
export { type ComposedService, compose, type Supergraph, tryCompose } from "./compose";
export { extendGraph } from "./extended-graph";
export { MODULES } from "./modules";
export { publicSdl } from "./public-sdl";
export type { FollowedRecord, Records, RoutedContext, Router, Routing, ServedGraph } from "./router";
export { buildSubgraph } from "./subgraph-schema";
export { type Subgraph, subgraphsOf } from "./subgraphs";
export { buildWholeGraph } from "./whole-graph";
