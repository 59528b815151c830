export type { Argument } from "./argument";
export type { RanStatement, ReadContext } from "./context";
export { attachPlanner } from "./mapping/attach";
export { attachAdded } from "./mapping/attach-added";
export { anyOf, equal, isAnyOf } from "./mapping/conditions";
export { facetRows, through } from "./mapping/facet";
export type { RelationContext } from "./mapping/field-mapping";
export type { Known } from "./mapping/known";
export { type FilterMapping, listOf } from "./mapping/list-mapping";
export { momentOf } from "./mapping/moment";
export { orderName } from "./mapping/order";
export { mapPayload } from "./mapping/payload";
export { fieldNamesOf, mapAddedFields, mapQueries, mapSubscriptions, mapType } from "./mapping/registry";
export { clientKey, ROUTED_TYPE_KEY, routedAlias, routedKeys } from "./mapping/routed";
export { TypeBuilder } from "./mapping/type-builder";

export { fragmentsOf } from "./plan/fragments";

export { coerce } from "./run/coerce";
export { createExecutor } from "./run/execute";
export type { Execution, Executor, ExecutorOptions, Route } from "./run/execution";
export { type Feed, type FeedPart, type FeedRecord, type FeedRequest, openFeed } from "./run/feed";
export { feedCursor } from "./run/feed-cursor";
export { JsonText } from "./run/json-text";
export { prepareOperation } from "./run/prepare-operation";
export { checkFeed, type RoutedFeed } from "./run/routed-feed";
export { type ListRequest, openList, type WholeList } from "./run/whole-list";

export {
  directionOf,
  type Moment,
  noting,
  type Row,
  type Rows,
  rowOf,
  type Sql,
  type TableName,
  table,
  where,
} from "./sql";
