export { REVISION_HEADER } from "./answers/answering";
export { type AppOptions, createApp } from "./create-app";
export type { RequestHead } from "./graphql/create-context";
export { REQUEST_ID_HEADER } from "./http/request-log";
export { readPersistedDocuments } from "./persisted/read-persisted-documents";
export { CURSOR_HEADER } from "./subscriptions/cursor-header";
