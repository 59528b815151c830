import { closest, distance } from "fastest-levenshtein";
import { sql, type Transaction } from "kysely";
import type { DB } from "../../kernel/database/generated/tables";
import { type UserError, userError } from "../../kernel/writing";
import { fieldNamesOf } from "../../planner";
import type { RequestCorrectionInput } from "./correction.input";
import { SUBJECTS } from "./subjects";

type Named = Pick<RequestCorrectionInput, "subject" | "subjectId" | "field" | "sourceId">;

const exists = async (
  db: Transaction<DB>,
  { table, key }: { readonly table: string; readonly key: string },
  id: string,
): Promise<boolean> => {
  const { rows } = await sql`select from ${sql.table(table)} where ${sql.ref(key)} = ${id}`.execute(db);
  return rows.length > 0;
};

const checkSubject = async (db: Transaction<DB>, { subject, subjectId }: Named): Promise<UserError[]> => {
  const kind = SUBJECTS[subject];
  if (await exists(db, kind, subjectId)) return [];
  const message = `There is no ${kind.what} "${subjectId}": check the id, and that the subject is ${subject}.`;
  return [userError("NOT_FOUND", ["subjectId"], message)];
};

const suggestion = (field: string, names: readonly string[]): string => {
  const nearest = closest(field, names);
  return distance(field, nearest) <= field.length / 2
    ? `did you mean "${nearest}"?`
    : `it has ${names.join(", ")}.`;
};

const checkField = ({ subject, field }: Named): UserError[] => {
  if (!field) return [];
  const { what, type } = SUBJECTS[subject];
  const names = fieldNamesOf(type());
  if (names.includes(field)) return [];
  const message = `A record of the kind “${what}” has no field "${field}": ${suggestion(field, names)} Without a field, it is about the whole record.`;
  return [userError("INVALID", ["field"], message)];
};

const checkSource = async (db: Transaction<DB>, { sourceId }: Named): Promise<UserError[]> => {
  if (!sourceId || (await exists(db, SUBJECTS.SOURCE, sourceId))) return [];
  const message = `There is no source "${sourceId}": check the id, or give an address instead.`;
  return [userError("NOT_FOUND", ["sourceId"], message)];
};

/** What a request names and the graph does not have. */
export const missingNames = async (db: Transaction<DB>, named: Named): Promise<UserError[]> => [
  ...(await checkSubject(db, named)),
  ...checkField(named),
  ...(await checkSource(db, named)),
];
