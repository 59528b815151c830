import pg from "pg";
import type { Database } from "../../../src/kernel/database";

export type Row = Readonly<Record<string, unknown>>;

/** The rows of a table in one order, found by the values of their columns. */
export class Table {
  readonly #indexes = new Map<string, ReadonlyMap<unknown, readonly Row[]>>();

  constructor(readonly rows: readonly Row[]) {}

  where(column: string, value: unknown): readonly Row[] {
    return this.#index(column).get(value) ?? [];
  }

  find(column: string, value: unknown): Row | null {
    return this.where(column, value)[0] ?? null;
  }

  #index(column: string): ReadonlyMap<unknown, readonly Row[]> {
    const known = this.#indexes.get(column);
    if (known !== undefined) return known;
    const index = new Map<unknown, Row[]>();
    for (const row of this.rows) {
      const rows = index.get(row[column]);
      if (rows === undefined) index.set(row[column], [row]);
      else rows.push(row);
    }
    this.#indexes.set(column, index);
    return index;
  }
}

const { DATE, TIMESTAMPTZ } = pg.types.builtins;

/** Days and moments as PostgreSQL writes them. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    type === DATE || type === TIMESTAMPTZ ? (value: string) => value : pg.types.getTypeParser(type, format),
};

/** Orders that lists have: what sorts differently in other languages is PostgreSQL's to say. */
const ORDERS: Readonly<Record<string, string>> = {
  country: "code",
  sector: "code",
  summit: "ordinal",
  history_entry: "happened_on, id",
  action_plan: "starts_on, id",
  event: "happened_on, id",
  change: "id",
  correction: "number",
  status_change: "effective_on, sequence",
  initiative_country: "role, country_code",
  action_item_country: "role, country_code",
  initiative_sector: "sector_code",
  country_group_member: "group_id, country_code",
  dataset: "id",
  summit_venue: "summit_id",
  event_initiative: "position",
  indicator_conflict: "other_id",
  evidence: "position",
};

/** Other orders of the same rows. */
const SORTED = {
  leaders_in_office: "SELECT * FROM leader ORDER BY took_office_on, id",
  proposals_by_kind: "SELECT * FROM proposal ORDER BY kind, proposed_on, id",
  proposals_by_day: "SELECT * FROM proposal ORDER BY proposed_on, id",
  initiatives_by_title: "SELECT * FROM initiative ORDER BY left(coalesce(title->'en'->>'text', ''), 200), id",
  initiatives_by_update: "SELECT * FROM initiative ORDER BY updated_at, id",
  items_by_title: "SELECT * FROM action_item ORDER BY left(coalesce(title->'en'->>'text', ''), 200), id",
  items_by_update: "SELECT * FROM action_item ORDER BY updated_at, id",
  items_by_due_day: "SELECT * FROM action_item ORDER BY coalesce(due_on, 'infinity'), id",
  records_by_kind: `SELECT kind, record_id FROM (
    SELECT 'ACTION_ITEM' AS kind, id AS record_id FROM action_item
    UNION ALL SELECT 'ACTION_PLAN', id FROM action_plan
    UNION ALL SELECT 'COUNTRY', code FROM country
    UNION ALL SELECT 'DISAGREEMENT', id FROM disagreement
    UNION ALL SELECT 'DOCUMENT', id FROM document
    UNION ALL SELECT 'EVENT', id FROM event
    UNION ALL SELECT 'HISTORY_ENTRY', id FROM history_entry
    UNION ALL SELECT 'INDICATOR', id FROM indicator
    UNION ALL SELECT 'INITIATIVE', id FROM initiative
    UNION ALL SELECT 'LEADER', id FROM leader
    UNION ALL SELECT 'PROPOSAL', id FROM proposal
    UNION ALL SELECT 'STATUS_CHANGE', id FROM status_change
    UNION ALL SELECT 'SUMMIT', id FROM summit
  ) AS records ORDER BY kind, record_id`,
} as const;

/** What is derived from other tables, or read by nobody. */
const NOT_READ = new Set([
  ...["revision_move", "search_document", "search_word"],
  ...["sector_closure", "initiative_sector_closure"],
  ...["access_token", "action_item_tally_compaction", "audit_entry", "idempotency_key", "status_change_seal"],
]);

export type Tables = (name: string) => Table;

/** Every table of the database as it is now, in memory. */
export const loadTables = async ({ pool }: Database): Promise<Tables> => {
  const { rows } = await pool.query<{ name: string; columns: string[] }>(
    "SELECT table_name AS name, array_agg(column_name::text) AS columns FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name) WHERE table_schema = 'public' AND table_type = 'BASE TABLE' GROUP BY 1",
  );
  const orderOf = (name: string, columns: readonly string[]) =>
    ORDERS[name] ?? (columns.includes("position") ? "position" : "id");
  const statements = rows
    .filter(({ name }) => !NOT_READ.has(name) && !name.startsWith("_"))
    .map(
      ({ name, columns }) =>
        [name, `SELECT * FROM ${pg.escapeIdentifier(name)} ORDER BY ${orderOf(name, columns)}`] as const,
    );
  const tables = new Map<string, Table>();
  for (const [name, text] of [...statements, ...Object.entries(SORTED)]) {
    tables.set(name, new Table((await pool.query<Row>({ text, types })).rows));
  }
  return (name) => {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`the reference has no table ${name}`);
    return table;
  };
};
