import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { ask, type Client } from "./http";

/** What can be asked about: what arguments are made of. */
export interface Subjects {
  readonly countries: readonly string[];
  /** Sectors that have initiatives. */
  readonly sectors: readonly SectorSubject[];
  /** Spread evenly over all action items. */
  readonly items: readonly string[];
}

export interface SectorSubject {
  readonly code: string;
  readonly initiatives: number;
  /** How many of the initiatives each country takes part in. */
  readonly ofCountries: Readonly<Record<string, number>>;
}

interface Count {
  readonly totalCount: number;
}

const MOST_ITEMS = 1000;

const readCountries = async (client: Client): Promise<string[]> => {
  const { countries } = await ask<{ countries: { code: string }[] }>(client, "{ countries { code } }");
  return countries.map(({ code }) => code);
};

const COUNTS =
  "query ($filter: InitiativeFilter) { sectors { code initiatives(filter: $filter) { totalCount } } }";

const countInitiatives = async (client: Client, countries?: string[]): Promise<Map<string, number>> => {
  const filter = countries === undefined ? {} : { countries };
  const { sectors } = await ask<{ sectors: { code: string; initiatives: Count }[] }>(client, COUNTS, {
    filter,
  });
  return new Map(sectors.map(({ code, initiatives }) => [code, initiatives.totalCount]));
};

const readSectors = async (client: Client, countries: readonly string[]): Promise<SectorSubject[]> => {
  const all = await countInitiatives(client);
  const counts = new Map<string, Map<string, number>>();
  for (const country of countries) counts.set(country, await countInitiatives(client, [country]));
  return [...all]
    .filter(([, initiatives]) => initiatives > 0)
    .map(([code, initiatives]) => ({
      code,
      initiatives,
      ofCountries: Object.fromEntries([...counts].map(([country, of]) => [country, of.get(code) ?? 0])),
    }));
};

const readItems = async (file: string, count: number): Promise<string[]> => {
  const every = Math.max(1, Math.floor(count / MOST_ITEMS));
  const items: string[] = [];
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file) })) {
    if (line % every === 0) items.push((JSON.parse(text) as { id: string }).id);
    line += 1;
  }
  return items;
};

/** Countries and sectors come from the graph, action items from the dataset's file. */
export const readSubjects = async (
  client: Client,
  itemsFile: string,
  itemCount: number,
): Promise<Subjects> => {
  const countries = await readCountries(client);
  return {
    countries,
    sectors: await readSectors(client, countries),
    items: await readItems(itemsFile, itemCount),
  };
};
