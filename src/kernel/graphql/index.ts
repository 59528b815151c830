export { ByIdArgs } from "./by-id.args";
export { AddedField, PlannedQuery, Takes } from "./decorators";
export type { GraphModule } from "./graph-module";
