export { graphReader } from "./asking/ask-graph";
export { readParameters } from "./asking/parameters";
export type { Publication, Published } from "./publication";
export { PUBLICATIONS } from "./publications";
