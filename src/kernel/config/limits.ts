/** How much one operation may ask for; over any of these it is refused before anything runs. */
export interface OperationLimits {
  /** Tokens of the document that it is sent in. */
  readonly tokens: number;
  /** Levels of fields within each other. */
  readonly depth: number;
  /** Fields under another name than their own. */
  readonly aliases: number;
  /** Fields, a fragment's counted wherever it is spread. */
  readonly fields: number;
  /** Fields of the query type: each is a statement. */
  readonly rootFields: number;
  /** The objects that it reads at most, weighed by `@cost` and `@listSize`. */
  readonly cost: number;
}

/** What somebody without a token may ask for, from one address. */
export const DEFAULT_CORRECTIONS_PER_HOUR = 20;

/** Where nothing is configured. */
export const DEFAULT_LIMITS: OperationLimits = Object.freeze({
  tokens: 5_000,
  depth: 30,
  aliases: 500,
  fields: 2_000,
  rootFields: 50,
  cost: 50_000,
});

/**
 * What a subgraph lets a router ask. The router has let the client's operation pass; what it makes of it asks for as many
 * records by their keys as that came to, which no cost that is known beforehand tells.
 */
export const SUBGRAPH_LIMITS: OperationLimits = Object.freeze({
  tokens: 100_000,
  depth: 100,
  aliases: 10_000,
  fields: 100_000,
  rootFields: 100,
  cost: Number.POSITIVE_INFINITY,
});

/** How long a subgraph of ours may take: longer than PostgreSQL may work on one of its questions. */
export const DEFAULT_SUBGRAPH_TIME_LIMIT_MS = 15_000;
