import type { z } from "zod";
import { EXIT_CODES, UserFacingError } from "../errors";
import {
  docsOf,
  environment,
  environmentSchema,
  type LOG_LEVELS,
  type VariableName,
  variableNames,
} from "./environment";
import type { OperationLimits } from "./limits";
import type { SubscriptionLimits } from "./subscription-limits";

/** The configuration: read once, never changed. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Undefined: the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined;
  readonly databasePoolSize: number;
  /** 0: no limit. */
  readonly statementTimeoutMs: number;
  /** 0: none are kept. */
  readonly answerCacheBytes: number;
  readonly limits: OperationLimits;
  readonly subscriptions: Pick<SubscriptionLimits, "connections" | "perConnection" | "slowAfterMs">;
  /** Absolute. */
  readonly dataDirectory: string;
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

const invalidConfiguration = (error: z.ZodError, values: Partial<Record<VariableName, string>>) => {
  const wrong = new Set(error.issues.map(({ path }) => path[0] as VariableName));
  const problems = [...wrong].map((name) => describeProblem(name, values[name]));
  return new UserFacingError(`The configuration is invalid: ${problems.join("; ")}.`, {
    exitCode: EXIT_CODES.invalidConfiguration,
  });
};

/** Reads the configuration, or tells every problem that it has. */
export const readConfig = (env: Environment): Config => {
  const values = readVariables(env);
  const result = environmentSchema.safeParse(values);
  if (!result.success) throw invalidConfiguration(result.error, values);
  return Object.freeze({
    port: result.data.PORT,
    host: result.data.HOST,
    databaseUrl: result.data.DATABASE_URL,
    databasePoolSize: result.data.DATABASE_POOL_SIZE,
    statementTimeoutMs: result.data.STATEMENT_TIMEOUT_MS,
    answerCacheBytes: result.data.ANSWER_CACHE_MB * BYTES_PER_MB,
    limits: Object.freeze({
      tokens: result.data.MAX_TOKENS,
      depth: result.data.MAX_DEPTH,
      aliases: result.data.MAX_ALIASES,
      fields: result.data.MAX_FIELDS,
      rootFields: result.data.MAX_ROOT_FIELDS,
      cost: result.data.MAX_COST,
    }),
    subscriptions: Object.freeze({
      connections: result.data.MAX_SUBSCRIBERS,
      perConnection: result.data.MAX_SUBSCRIPTIONS,
      slowAfterMs: result.data.SLOW_SUBSCRIBER_MS,
    }),
    dataDirectory: result.data.SARAZM_DATA_DIR,
    logLevel: result.data.LOG_LEVEL,
  });
};

/** Reads the configuration from the environment of this process. */
export const configFromEnvironment = (): Config => readConfig(process.env);
