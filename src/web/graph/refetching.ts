import { type Client, type Exchange, makeOperation, mapExchange, type Operation } from "urql";

/** What a record of status may change: what was read of these is read again. */
const CONCERNED = new Set([
  "ActionItem",
  "ActionItemConnection",
  "ActionItemCountry",
  "Change",
  "ChangeConnection",
  "Correction",
  "CorrectionConnection",
  "Dataset",
  "Initiative",
  "Progress",
  "ProgressGroup",
  "ProgressPoint",
  "StatusChange",
]);

const isConcerned = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some(isConcerned);
  if (typeof value !== "object" || value === null) return false;
  const record = value as Readonly<Record<string, unknown>>;
  return CONCERNED.has(String(record["__typename"])) || Object.values(record).some(isConcerned);
};

export interface Refetching {
  /** Stands before the exchange that keeps answers. */
  readonly exchange: Exchange;
  /** What is shown is read again now; what was shown before, when it is shown again. */
  readonly refetch: (client: Client) => void;
}

/** Keeps in mind what was read when, so that all of it can be read anew once something was recorded. */
export const createRefetching = (): Refetching => {
  const active = new Map<number, Operation>();
  const askedAt = new Map<number, number>();
  const readAt = new Map<number, number>();
  const unconcerned = new Set<number>();
  let now = 0;
  const exchange = mapExchange({
    onOperation: (operation) => {
      const { key, kind, context } = operation;
      if (kind === "teardown") active.delete(key);
      if (kind !== "query") return undefined;
      active.set(key, operation);
      askedAt.set(key, now);
      if ((readAt.get(key) ?? now) === now || context.requestPolicy !== "cache-first" || unconcerned.has(key))
        return undefined;
      return makeOperation(kind, operation, { ...context, requestPolicy: "cache-and-network" });
    },
    onResult: ({ operation: { kind, key, context }, data }) => {
      if (kind !== "query" || data == null) return;
      // A page that is shown asks twice, and the first time only takes what was kept: that is not read anew.
      if (context.meta?.cacheOutcome !== "hit") readAt.set(key, askedAt.get(key) ?? now);
      if (isConcerned(data)) unconcerned.delete(key);
      else unconcerned.add(key);
    },
  });
  const refetch = (client: Client): void => {
    now += 1;
    for (const operation of [...active.values()]) {
      if (unconcerned.has(operation.key)) continue;
      const context = { ...operation.context, requestPolicy: "network-only" as const };
      client.reexecuteOperation(makeOperation("query", operation, context));
    }
  };
  return { exchange, refetch };
};
