import { expect, test } from "vitest";
import { RECORD_KINDS } from "../../src/dataset";
import { RECORD_TABLES, tablesOf, writtenColumns } from "../../src/dataset/tables";
import { filledDatabase } from "../harness/test-database";

const database = await filledDatabase();

/** What the database derives or counts itself. */
const DERIVED: Readonly<Record<string, readonly string[]>> = {
  initiative: ["stage", "version", "updated_at"],
  action_item: [
    "due_on",
    "status",
    "assessment",
    "last_evidence_on",
    "country_codes",
    "version",
    "updated_at",
  ],
  action_item_country: ["status"],
  status_change: ["sequence"],
};

/** Tables that hold no records of the dataset: its description, what is derived, what is written while running. */
const OTHER_TABLES = [
  "_prisma_migrations",
  "access_token",
  "action_item_tally",
  "action_item_tally_compaction",
  "audit_entry",
  "change",
  "correction",
  "dataset",
  "idempotency_key",
  "initiative_sector_closure",
  "revision_move",
  "search_document",
  "search_word",
  "sector_closure",
  "status_change_seal",
  "webhook",
  "webhook_delivery",
];

const tables = RECORD_KINDS.flatMap((kind) => tablesOf(RECORD_TABLES[kind]));

test("every table of the model has its place in the format", async () => {
  const { rows } = await database.pool.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  expect(rows.map(({ name }) => name).toSorted()).toEqual(
    [...tables.map(({ table }) => table), ...OTHER_TABLES].toSorted(),
  );
});

test.each(tables.map((table) => [table.table, table] as const))(
  "every column of %s is written",
  async (name, table) => {
    const { rows } = await database.pool.query<{ name: string }>(
      "select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1",
      [name],
    );
    const derived = DERIVED[name] ?? [];
    expect(
      rows
        .map((row) => row.name)
        .filter((column) => !derived.includes(column))
        .toSorted(),
    ).toEqual([...writtenColumns(table)].toSorted());
  },
);
