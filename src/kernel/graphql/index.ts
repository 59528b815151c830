export { ByIdArgs } from "./by-id.args";
export { Cost, costDirective, ListSize, listSizeDirective } from "./cost";
export { AddedField, PlannedQuery, PlannedSubscription, Takes } from "./decorators";
export type { GraphModule } from "./graph-module";
export { Writes } from "./mutation";
