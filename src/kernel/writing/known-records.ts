import { sql, type Transaction } from "kysely";
import type { DB } from "../database/generated/tables";
import type { Faults } from "./faults";

/** What an input names, and where. */
export interface Named {
  readonly value: string;
  readonly field: readonly (string | number)[];
}

interface Kind {
  readonly table: keyof DB;
  readonly key?: "id" | "code";
  /** What the records are called in errors. */
  readonly called: string;
}

/** Which of the values name no record. */
export const missingIn = async (
  db: Transaction<DB>,
  { table, key = "id" }: Pick<Kind, "table" | "key">,
  values: readonly string[],
): Promise<ReadonlySet<string>> => {
  const wanted = [...new Set(values)];
  if (wanted.length === 0) return new Set();
  const { rows } = await sql<{ key: string }>`select ${sql.ref(key)} as key from ${sql.table(table)}
    where ${sql.ref(key)} = any(${wanted}::text[])`.execute(db);
  const known = new Set(rows.map((row) => row.key));
  return new Set(wanted.filter((value) => !known.has(value)));
};

/** Adds a fault for everything that is named and not there. */
export const checkKnown = async (
  db: Transaction<DB>,
  faults: Faults,
  { table, key = "id", called }: Kind,
  named: readonly Named[],
): Promise<void> => {
  const missing = await missingIn(
    db,
    { table, key },
    named.map(({ value }) => value),
  );
  for (const { value, field } of named) {
    if (missing.has(value))
      faults.add("NOT_FOUND", field, `There is no ${called} "${value}": check the ${key}.`);
  }
};
