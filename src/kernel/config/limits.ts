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
