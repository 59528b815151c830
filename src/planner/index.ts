export { DEFAULT_PAGE, LARGEST_PAGE } from "./analyse/page";
export type { Argument } from "./argument";
export type { ReadContext } from "./context";
export { DEEPEST_FILTER } from "./emit/filter";
export { attachPlanner } from "./mapping/attach";
export { anyOf, equal } from "./mapping/conditions";
export type { RelationContext } from "./mapping/field-mapping";
export type { Known } from "./mapping/known";
export {
  type FilterField,
  type FilterMapping,
  type ListMapping,
  listOf,
  type SortTerm,
} from "./mapping/list-mapping";
export { mapAddedFields, mapQueries, mapType } from "./mapping/registry";
export { TypeBuilder } from "./mapping/type-builder";
export { read } from "./run/read";
export { and, type Row, type Rows, rowOf, type Sql, type TableName, table, where } from "./sql";
