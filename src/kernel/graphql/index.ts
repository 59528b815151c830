export { AddedField, PlannedQuery, Takes } from "./decorators";
