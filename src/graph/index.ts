export { MODULES } from "./modules";
export { buildWholeGraph } from "./whole-graph";
