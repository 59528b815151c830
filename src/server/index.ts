export { type AppOptions, createApp } from "./create-app";
export { REVISION_HEADER } from "./graphql/create-context";
