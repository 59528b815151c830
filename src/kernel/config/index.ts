export {
  type Config,
  configFromEnvironment,
  type Environment,
  type OpenIdIssuer,
  readConfig,
} from "./config";
export { docsOf, environment, type VariableDocs, type VariableName, variableNames } from "./environment";
export { DEFAULT_LIMITS, type OperationLimits } from "./limits";
export { packageRoot } from "./package-root";
export { DEFAULT_SUBSCRIPTION_LIMITS, type SubscriptionLimits } from "./subscription-limits";
