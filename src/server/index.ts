export { REVISION_HEADER } from "./answers/answering";
export { type AppOptions, createApp } from "./create-app";
