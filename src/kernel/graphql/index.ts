export { ByIdArgs } from "./by-id.args";
export { isConsequence } from "./consequence";
export { Cost, costDirective, ListSize, listSizeDirective } from "./cost";
export { AddedField, PlannedQuery, PlannedSubscription, Takes } from "./decorators";
export { documentText } from "./document-text";
export { putErrorsInPlace } from "./errors-in-place";
export type { GraphModule } from "./graph-module";
export { memberNamedBy, namingMember } from "./member-error";
export { Writes } from "./mutation";
