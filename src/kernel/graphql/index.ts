export { AddedField, PlannedQuery, Takes } from "./decorators";
export type { GraphModule } from "./graph-module";
