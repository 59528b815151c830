export type { Argument } from "./argument";
export type { ReadContext } from "./context";
export { attachPlanner } from "./mapping/attach";
export { anyOf, equal } from "./mapping/conditions";
export type { RelationContext } from "./mapping/field-mapping";
export type { Known } from "./mapping/known";
export { type FilterMapping, listOf } from "./mapping/list-mapping";
export { momentOf } from "./mapping/moment";
export { mapAddedFields, mapQueries, mapType } from "./mapping/registry";
export { TypeBuilder } from "./mapping/type-builder";
export { read } from "./run/read";
export {
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
