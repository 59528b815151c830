import type { Path } from "../reading/raw-record";
import type { ListTable, RecordTable } from "../tables";
import type { Fields, Visit } from "./walk";

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

// Codes are digits that should stand in quotes: without them YAML reads a number.
const withTexts = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      typeof value === "number" ? String(value) : value,
    ]),
  );

/** Calls back for a record whose structure is wrong, and for what is listed in it, as far as that can be told. */
export const walkUnchecked = (
  table: RecordTable | ListTable,
  value: unknown,
  visit: (found: Visit) => void,
  path: Path = [],
): void => {
  if (!isFields(value)) return;
  visit({ table, fields: withTexts(value), path });
  for (const list of table.lists) {
    const listed = value[list.field];
    if (list.shape !== "records" || !Array.isArray(listed)) continue;
    for (const [index, entry] of listed.entries()) {
      walkUnchecked(list, entry, visit, [...path, list.field, index]);
    }
  }
};
