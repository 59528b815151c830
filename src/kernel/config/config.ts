import { EXIT_CODES, UserFacingError } from "../errors";
import {
  docsOf,
  environment,
  environmentSchema,
  type LOG_LEVELS,
  TOGETHER,
  type VariableName,
  variableNames,
} from "./environment";
import type { OperationLimits } from "./limits";
import type { PersistedSettings } from "./persisted-documents";
import type { SubscriptionLimits } from "./subscription-limits";
import type { TrustedProxies } from "./trusted-proxies";
import type { WebhookSettings } from "./webhooks";

/** An OpenID Connect issuer whose tokens hold here. */
export interface OpenIdIssuer {
  /** Where its public keys stand. */
  readonly jwksUrl: string;
  readonly issuer: string;
  readonly audience: string;
}

/** The configuration: read once, never changed. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Undefined: the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined;
  readonly databasePoolSize: number;
  /** 0: no limit. */
  readonly statementTimeoutMs: number;
  /** Of our own subgraphs, where they run by themselves. */
  readonly subgraphTimeLimitMs: number;
  /** 0: none are kept. */
  readonly answerCacheBytes: number;
  readonly limits: OperationLimits;
  readonly webhooks: WebhookSettings;
  /** From one address, without a token; 0: none. */
  readonly correctionsPerHour: number;
  /** 0: none. */
  readonly trustProxy: TrustedProxies;
  readonly subscriptions: Pick<SubscriptionLimits, "connections" | "perConnection" | "slowAfterMs">;
  readonly persisted: PersistedSettings;
  /** Absolute. */
  readonly dataDirectory: string;
  /** Undefined: only tokens that were issued here hold. */
  readonly openIdIssuer: OpenIdIssuer | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

const BYTES_PER_MB = 1_048_576;

/** The environment, as `process.env` has it. */
export type Environment = Readonly<Record<string, string | undefined>>;

// Compose files and CI systems set an empty variable where they mean none.
const readVariables = (env: Environment): Partial<Record<VariableName, string>> =>
  Object.fromEntries(
    variableNames.flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );

const describeProblem = (name: VariableName, value: string | undefined): string => {
  const { expects, isSecret = false } = docsOf(environment[name]);
  // A malformed address may still hold a password.
  const shown = isSecret ? `${name} (its value is not shown, it may hold a password)` : `${name}=${value}`;
  return `${shown} is not ${expects}`;
};

type Values = Partial<Record<VariableName, string>>;

const missingProblems = (values: Values): string[] => {
  const missing = TOGETHER.filter((name) => values[name] === undefined);
  return missing.length === 0 || missing.length === TOGETHER.length
    ? []
    : [`${missing.join(" and ")} must be set too: set all of ${TOGETHER.join(", ")}, or none of them`];
};

const invalidConfiguration = (problems: readonly string[]): UserFacingError =>
  new UserFacingError(`The configuration is invalid: ${problems.join("; ")}.`, {
    exitCode: EXIT_CODES.invalidConfiguration,
  });

const openIdIssuerOf = ({
  SARAZM_JWKS_URL: jwksUrl,
  SARAZM_ISSUER: issuer,
  SARAZM_AUDIENCE: audience,
}: Values): OpenIdIssuer | undefined =>
  jwksUrl !== undefined && issuer !== undefined && audience !== undefined
    ? Object.freeze({ jwksUrl, issuer, audience })
    : undefined;

/** Reads the configuration, or tells every problem that it has. */
export const readConfig = (env: Environment): Config => {
  const values = readVariables(env);
  const result = environmentSchema.safeParse(values);
  const wrong = new Set(result.error?.issues.map(({ path }) => path[0] as VariableName));
  const problems = [
    ...[...wrong].map((name) => describeProblem(name, values[name])),
    ...missingProblems(values),
  ];
  if (!result.success || problems.length > 0) throw invalidConfiguration(problems);
  return Object.freeze({
    port: result.data.PORT,
    host: result.data.HOST,
    databaseUrl: result.data.DATABASE_URL,
    databasePoolSize: result.data.DATABASE_POOL_SIZE,
    statementTimeoutMs: result.data.STATEMENT_TIMEOUT_MS,
    subgraphTimeLimitMs: result.data.SUBGRAPH_TIME_LIMIT_MS,
    answerCacheBytes: result.data.ANSWER_CACHE_MB * BYTES_PER_MB,
    limits: Object.freeze({
      tokens: result.data.MAX_TOKENS,
      depth: result.data.MAX_DEPTH,
      aliases: result.data.MAX_ALIASES,
      fields: result.data.MAX_FIELDS,
      rootFields: result.data.MAX_ROOT_FIELDS,
      cost: result.data.MAX_COST,
    }),
    webhooks: Object.freeze({
      allowPrivateAddresses: result.data.WEBHOOK_ALLOW_PRIVATE_ADDRESSES,
      maxAttempts: result.data.WEBHOOK_MAX_ATTEMPTS,
      retryMs: result.data.WEBHOOK_RETRY_MS,
      keepDays: result.data.WEBHOOK_KEEP_DAYS,
    }),
    correctionsPerHour: result.data.CORRECTIONS_PER_HOUR,
    trustProxy: result.data.TRUST_PROXY ?? 0,
    subscriptions: Object.freeze({
      connections: result.data.MAX_SUBSCRIBERS,
      perAddress: result.data.MAX_SUBSCRIBERS_PER_ADDRESS,
      perConnection: result.data.MAX_SUBSCRIPTIONS,
      slowAfterMs: result.data.SLOW_SUBSCRIBER_MS,
    }),
    persisted: Object.freeze({
      paths: result.data.PERSISTED_DOCUMENTS,
      isOnly: result.data.SARAZM_ONLY_PERSISTED,
    }),
    dataDirectory: result.data.SARAZM_DATA_DIR,
    openIdIssuer: openIdIssuerOf(values),
    logLevel: result.data.LOG_LEVEL,
  });
};

/** Reads the configuration from the environment of this process. */
export const configFromEnvironment = (): Config => readConfig(process.env);
