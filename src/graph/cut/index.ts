export { cut, type Part } from "./cut";
export { type Definitions, definitionsOf } from "./definitions";
export { entityKey } from "./entity-key";
export type { Ownership } from "./ownership";
export { printPart } from "./print";
export { readOwnership } from "./read-ownership";
