export {
  type Config,
  configFromEnvironment,
  type Environment,
  type OpenIdIssuer,
  readConfig,
} from "./config";
export { docsOf, environment, type VariableDocs, type VariableName, variableNames } from "./environment";
export {
  DEFAULT_CORRECTIONS_PER_HOUR,
  DEFAULT_LIMITS,
  DEFAULT_SUBGRAPH_TIME_LIMIT_MS,
  type OperationLimits,
  SUBGRAPH_LIMITS,
} from "./limits";
export { packageRoot } from "./package-root";
export { DEFAULT_DOCUMENT_PATHS, type PersistedSettings } from "./persisted-documents";
export { DEFAULT_SUBSCRIPTION_LIMITS, type SubscriptionLimits } from "./subscription-limits";
export type { TrustedProxies } from "./trusted-proxies";
export { DEFAULT_WEBHOOK_SETTINGS, type WebhookSettings } from "./webhooks";
