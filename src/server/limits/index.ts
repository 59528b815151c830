export { type LimitCheck, limitCheck, limitsPlugin } from "./limits-plugin";
export { parseLimits, tooManyTokens } from "./tokens";
