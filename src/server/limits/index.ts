export { limitsPlugin } from "./limits-plugin";
export { parseLimits, tooManyTokens } from "./tokens";
