import type { Database } from "../../../src/kernel/database";

export type Row = Readonly<Record<string, unknown>>;

/** Whole tables, each in an order of its own: a list that is filtered keeps it. */
const TABLES = {
  countries: "SELECT * FROM country ORDER BY code",
  leaders: "SELECT * FROM leader ORDER BY id",
  leadersInOffice: "SELECT * FROM leader ORDER BY took_office_on, id",
  sectors: "SELECT * FROM sector ORDER BY code",
  initiatives: "SELECT * FROM initiative ORDER BY id",
  initiativeCountries: "SELECT * FROM initiative_country ORDER BY role, country_code",
  initiativeSectors: "SELECT * FROM initiative_sector ORDER BY sector_code",
  proposalsByKind: "SELECT * FROM proposal ORDER BY kind, proposed_on, id",
  proposalsByDay: "SELECT * FROM proposal ORDER BY proposed_on, id",
  items: "SELECT * FROM action_item ORDER BY id",
  itemCountries: "SELECT * FROM action_item_country ORDER BY role, country_code",
  changes: "SELECT *, effective_on::text AS day FROM status_change ORDER BY effective_on, sequence",
} as const;

export type Tables = Readonly<Record<keyof typeof TABLES, readonly Row[]>>;

export const loadTables = async ({ pool }: Database): Promise<Tables> => {
  const tables: Record<string, readonly Row[]> = {};
  for (const [name, sql] of Object.entries(TABLES)) tables[name] = (await pool.query<Row>(sql)).rows;
  return tables as Tables;
};
