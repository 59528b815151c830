import { resolve } from "node:path";
import { z } from "zod";
import {
  DEFAULT_CORRECTIONS_PER_HOUR,
  DEFAULT_LIMITS,
  DEFAULT_SUBGRAPH_TIME_LIMIT_MS,
  type OperationLimits,
} from "./limits";
import { DEFAULT_DOCUMENT_PATHS, documentPaths } from "./persisted-documents";
import { DEFAULT_SUBSCRIPTION_LIMITS } from "./subscription-limits";
import { trustedProxies } from "./trusted-proxies";
import { DEFAULT_WEBHOOK_SETTINGS } from "./webhooks";

/** What people read of a variable: in `sarazm --help`, docs/configuration.md and error messages. */
export interface VariableDocs {
  readonly describes: string;
  /** Ends the sentence "… is not …". */
  readonly expects: string;
  /** Where nothing is set. */
  readonly default?: string;
  /** Whether the value must not be printed. */
  readonly isSecret?: boolean;
}

const docs = z.registry<VariableDocs>();

/** What the documentation says of a variable. */
export const docsOf = (variable: z.ZodType): VariableDocs => {
  const found = docs.get(variable);
  if (found === undefined) throw new Error("every variable needs its documentation");
  return found;
};

/** The levels that pino knows, and silence. */
export const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const integerBetween = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most);

/** A limit on operations, with the default that it has wherever a server is made. */
const limit = (
  name: keyof OperationLimits,
  { least, most, describes }: { readonly least: number; readonly most: number; readonly describes: string },
) =>
  integerBetween(least, most)
    .default(DEFAULT_LIMITS[name])
    .register(docs, {
      describes,
      expects: `a whole number from ${least} to ${most}`,
      default: String(DEFAULT_LIMITS[name]),
    });

const isDatabaseUrl = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname } = new URL(value);
  return ["postgres:", "postgresql:"].includes(protocol) && pathname.length > 1;
};

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/** Keys that anybody on the way could replace would let anybody in. */
const isKeySetUrl = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  const isSafe = protocol === "https:" || (protocol === "http:" && LOOPBACK.includes(hostname));
  return isSafe && username === "" && password === "";
};

const isWebAddress = (value: string): boolean => /^https?:\/\/\S+$/.test(value) && URL.canParse(value);

/** Every environment variable that the program reads: the one source of its documentation too. */
export const environment = {
  PORT: integerBetween(0, 65_535).default(4000).register(docs, {
    describes: "The TCP port that the server listens on; 0 takes any free one.",
    expects: "a whole number from 0 to 65535",
    default: "4000",
  }),
  HOST: z.string().regex(/^\S+$/).default("127.0.0.1").register(docs, {
    describes: "The address that the server listens on; 0.0.0.0 or :: let other machines in.",
    expects: "an IP address or a host name",
    default: "127.0.0.1",
  }),
  DATABASE_URL: z.string().refine(isDatabaseUrl).optional().register(docs, {
    describes: "The PostgreSQL database (15 or newer) to use instead of the embedded one.",
    expects: "an address like postgresql://user:password@host:5432/database",
    isSecret: true,
  }),
  DATABASE_POOL_SIZE: integerBetween(1, 1000).default(10).register(docs, {
    describes: "How many connections to the database are open at most.",
    expects: "a whole number from 1 to 1000",
    default: "10",
  }),
  STATEMENT_TIMEOUT_MS: integerBetween(0, 600_000).default(10_000).register(docs, {
    describes: "How long PostgreSQL may work on one question, in milliseconds; 0 sets no limit.",
    expects: "a whole number from 0 to 600000",
    default: "10000",
  }),
  SUBGRAPH_TIME_LIMIT_MS: integerBetween(1, 600_000)
    .default(DEFAULT_SUBGRAPH_TIME_LIMIT_MS)
    .register(docs, {
      describes:
        "How long one of our own subgraphs may take for an answer, in milliseconds, where they run by themselves; for a stream, until it begins.",
      expects: "a whole number from 1 to 600000",
      default: String(DEFAULT_SUBGRAPH_TIME_LIMIT_MS),
    }),
  ANSWER_CACHE_MB: integerBetween(0, 100_000).default(64).register(docs, {
    describes: "How much memory answers that are kept may take, in megabytes; 0 keeps none.",
    expects: "a whole number from 0 to 100000",
    default: "64",
  }),
  MAX_TOKENS: limit("tokens", {
    least: 100,
    most: 100_000,
    describes: "How many tokens (names, numbers, texts, signs) a document may have.",
  }),
  MAX_DEPTH: limit("depth", {
    least: 1,
    most: 100,
    describes: "How many levels of fields an operation may nest.",
  }),
  MAX_ALIASES: limit("aliases", {
    least: 0,
    most: 10_000,
    describes: "How many fields an operation may rename.",
  }),
  MAX_FIELDS: limit("fields", {
    least: 1,
    most: 10_000,
    describes: "How many fields an operation may have, those of a fragment counted wherever it is spread.",
  }),
  MAX_ROOT_FIELDS: limit("rootFields", {
    least: 1,
    most: 100,
    describes: "How many root fields an operation may have: each is one SQL statement.",
  }),
  MAX_COST: limit("cost", {
    least: 1,
    most: 999_999,
    describes: "What an operation may cost: the objects that it reads at most, by page sizes and weights.",
  }),
  WEBHOOK_ALLOW_PRIVATE_ADDRESSES: z
    .enum(["0", "1"])
    .default("0")
    .transform((value) => value === "1")
    .register(docs, {
      describes: "1 lets webhooks be sent into private networks and to this machine itself.",
      expects: "0 or 1",
      default: "0",
    }),
  WEBHOOK_MAX_ATTEMPTS: integerBetween(1, 100)
    .default(DEFAULT_WEBHOOK_SETTINGS.maxAttempts)
    .register(docs, {
      describes: "How often a webhook is sent one change before it becomes a dead letter.",
      expects: "a whole number from 1 to 100",
      default: String(DEFAULT_WEBHOOK_SETTINGS.maxAttempts),
    }),
  WEBHOOK_RETRY_MS: integerBetween(10, 600_000)
    .default(DEFAULT_WEBHOOK_SETTINGS.retryMs)
    .register(docs, {
      describes:
        "How long the first repetition of a webhook waits, in milliseconds; each further one waits three times as long, three hours at most.",
      expects: "a whole number from 10 to 600000",
      default: String(DEFAULT_WEBHOOK_SETTINGS.retryMs),
    }),
  WEBHOOK_KEEP_DAYS: integerBetween(1, 3_650)
    .default(DEFAULT_WEBHOOK_SETTINGS.keepDays)
    .register(docs, {
      describes: "How long it is kept what webhooks were delivered, in days.",
      expects: "a whole number from 1 to 3650",
      default: String(DEFAULT_WEBHOOK_SETTINGS.keepDays),
    }),
  CORRECTIONS_PER_HOUR: integerBetween(0, 100_000)
    .default(DEFAULT_CORRECTIONS_PER_HOUR)
    .register(docs, {
      describes:
        "How many corrections somebody without an access token may ask for within an hour, from one address; 0: none.",
      expects: "a whole number from 0 to 100000",
      default: String(DEFAULT_CORRECTIONS_PER_HOUR),
    }),
  TRUST_PROXY: trustedProxies.optional().register(docs, {
    describes:
      "The proxies in front of the server, whose word is taken on where requests come from: how many, or which.",
    expects:
      "a whole number from 1 to 10, or IP addresses and networks such as 10.0.0.0/8, separated by commas",
  }),
  MAX_SUBSCRIBERS: integerBetween(0, 999_999)
    .default(DEFAULT_SUBSCRIPTION_LIMITS.connections)
    .register(docs, {
      describes: "How many WebSockets and event streams may be open at a time; 0 lets nobody subscribe.",
      expects: "a whole number from 0 to 999999",
      default: String(DEFAULT_SUBSCRIPTION_LIMITS.connections),
    }),
  MAX_SUBSCRIBERS_PER_ADDRESS: integerBetween(1, 999_999)
    .default(DEFAULT_SUBSCRIPTION_LIMITS.perAddress)
    .register(docs, {
      describes:
        "How many of them one client address may have open; behind proxies, TRUST_PROXY says which address that is.",
      expects: "a whole number from 1 to 999999",
      default: String(DEFAULT_SUBSCRIPTION_LIMITS.perAddress),
    }),
  MAX_SUBSCRIPTIONS: integerBetween(1, 10_000)
    .default(DEFAULT_SUBSCRIPTION_LIMITS.perConnection)
    .register(docs, {
      describes: "How many operations one WebSocket may have open at a time.",
      expects: "a whole number from 1 to 10000",
      default: String(DEFAULT_SUBSCRIPTION_LIMITS.perConnection),
    }),
  SLOW_SUBSCRIBER_MS: integerBetween(100, 600_000)
    .default(DEFAULT_SUBSCRIPTION_LIMITS.slowAfterMs)
    .register(docs, {
      describes: "How long a subscriber may take for what it was sent, in milliseconds; then it is closed.",
      expects: "a whole number from 100 to 600000",
      default: String(DEFAULT_SUBSCRIPTION_LIMITS.slowAfterMs),
    }),
  PERSISTED_DOCUMENTS: documentPaths.optional().register(docs, {
    describes:
      "The persisted documents that clients may ask by their ids: manifests, .graphql files, or folders of them; by default those that come with the program.",
    expects: "paths of files and folders, separated by commas",
    default: DEFAULT_DOCUMENT_PATHS.join(","),
  }),
  SARAZM_ONLY_PERSISTED: z
    .enum(["0", "1"])
    .default("0")
    .transform((value) => value === "1")
    .register(docs, {
      describes: "1 refuses every operation that is not among the persisted documents.",
      expects: "0 or 1",
      default: "0",
    }),
  SARAZM_DATA_DIR: z
    .string()
    .default(".sarazm")
    .transform((directory) => resolve(directory))
    .register(docs, {
      describes:
        "The directory of the embedded PostgreSQL (its data, its log, its password), of the key that signs access tokens, and of what is published of the graph.",
      expects: "a directory's path",
      default: ".sarazm",
    }),
  SARAZM_JWKS_URL: z.string().refine(isKeySetUrl).optional().register(docs, {
    describes:
      "Where the public keys of an OpenID Connect issuer stand, whose access tokens are to hold here.",
    expects: "an https address, or an http one of this machine, without a user",
  }),
  SARAZM_ISSUER: z.string().refine(isWebAddress).optional().register(docs, {
    describes: "That issuer's name: what its tokens say in their claim iss, to the letter.",
    expects: "an http or https address",
  }),
  SARAZM_AUDIENCE: z.string().regex(/^\S+$/).optional().register(docs, {
    describes: "The name that this server has with that issuer: what its tokens say in their claim aud.",
    expects: "a name without spaces",
  }),
  LOG_LEVEL: z
    .enum(LOG_LEVELS)
    .default("info")
    .register(docs, {
      describes: "The least urgent messages that the log shows; debug shows every SQL statement.",
      expects: `one of ${LOG_LEVELS.join(", ")}`,
      default: "info",
    }),
} as const;

/** The name of an environment variable that the program reads. */
export type VariableName = keyof typeof environment;
export const variableNames = Object.keys(environment) as VariableName[];

/** Variables of which one means nothing without the others. */
export const TOGETHER = [
  "SARAZM_JWKS_URL",
  "SARAZM_ISSUER",
  "SARAZM_AUDIENCE",
] as const satisfies VariableName[];

export const environmentSchema = z.object(environment);
