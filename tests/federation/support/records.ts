import type { ServedGraph } from "../../contract/support/graph";

export type Fields = Readonly<Record<string, unknown>>;

/** Where the whole graph has the records of each type that has a key: all of them, some several times. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  ActionItem: ["actionItems(first: 100)", "nodes"],
  ActionPlan: ["actionPlans"],
  Correction: ["corrections(first: 100)", "nodes"],
  Country: ["countries"],
  CountryGroup: ["countryGroups"],
  DatasetCounts: ["dataset", "counts"],
  Disagreement: ["disagreements"],
  Document: ["summits", "documents"],
  Event: ["events(first: 100)", "nodes"],
  HistoryEntry: ["formatHistory"],
  Indicator: ["indicators"],
  Initiative: ["initiatives(first: 100)", "nodes"],
  Leader: ["leaders(first: 100)", "nodes"],
  Proposal: ["leaders(first: 100)", "nodes", "proposals"],
  Sector: ["sectors"],
  Source: ["sources"],
  StatusChange: ["actionItems(first: 100)", "nodes", "history(first: 100)", "nodes"],
  Summit: ["summits"],
};

const FIELD_OF_KEY: Readonly<Record<string, string>> = { Country: "code", Sector: "code" };

export const keyOf = (type: string): string => FIELD_OF_KEY[type] ?? "id";

/** A key that no record of the type has. */
export const missingKey = (type: string): string => (type === "Country" ? "FR" : "nowhere");

/** As routers name a record. */
export const representation = (type: string, key: unknown): Fields => ({
  __typename: type,
  [keyOf(type)]: key,
});

const below = (value: unknown, name: string): unknown[] =>
  [(value as Fields)[name]].flat().filter((part) => part !== null);

/** What the whole graph says of every record of a type, by the records' keys. */
export const recordsOf = async (
  { execute }: ServedGraph,
  type: string,
  selection: string,
  headers = {},
): Promise<Map<string, Fields>> => {
  const places = PLACES[type];
  if (places === undefined) throw new Error(`say where the whole graph has the records of ${type}`);
  const query = places.reduceRight(
    (inner, place) => `{ ${place} ${inner} }`,
    `{ key: ${keyOf(type)} ${selection} }`,
  );
  let records: unknown[] = [(await execute({ query, headers })).expectData()];
  for (const place of places) {
    records = records.flatMap((record) => below(record, place.replace(/\(.*/, "")));
  }
  return new Map((records as Fields[]).map(({ key, ...record }) => [String(key), record]));
};
