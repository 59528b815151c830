export { applyDifference } from "./apply";
export { type Difference, differenceFrom } from "./difference";
export type { GeneratedFile, Generator } from "./generated-file";
export { GENERATORS } from "./generators";
