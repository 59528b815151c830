import type { Transaction } from "kysely";
import type { DB } from "../../kernel/database/generated/tables";
import { Refused, type UserError, userError } from "../../kernel/writing";
import type { EvidenceInput } from "./evidence.input";

type Table = "source" | "event";

const missingIn = async (
  db: Transaction<DB>,
  table: Table,
  ids: readonly (string | null | undefined)[],
): Promise<ReadonlySet<string>> => {
  const wanted = [...new Set(ids.filter((id) => typeof id === "string"))];
  if (wanted.length === 0) return new Set();
  const known = await db.selectFrom(table).select("id").where("id", "in", wanted).execute();
  return new Set(wanted.filter((id) => !known.some((row) => row.id === id)));
};

/** Refuses a report that rests on nothing, or on what the graph does not know. */
export const checkEvidence = async (
  db: Transaction<DB>,
  evidence: readonly EvidenceInput[],
): Promise<void> => {
  if (evidence.length === 0) {
    throw new Refused([
      userError(
        "EVIDENCE_REQUIRED",
        ["evidence"],
        "Nothing is recorded without evidence: name at least one source, event or address that anybody can check.",
      ),
    ]);
  }
  const sources = await missingIn(
    db,
    "source",
    evidence.map(({ sourceId }) => sourceId),
  );
  const events = await missingIn(
    db,
    "event",
    evidence.map(({ eventId }) => eventId),
  );
  const errors = evidence.flatMap((piece, index): UserError[] => [
    ...(piece.sourceId || piece.eventId || piece.url ? [] : [namesNothing(index)]),
    ...(piece.sourceId && sources.has(piece.sourceId) ? [unknown(index, "sourceId", piece.sourceId)] : []),
    ...(piece.eventId && events.has(piece.eventId) ? [unknown(index, "eventId", piece.eventId)] : []),
  ]);
  if (errors.length > 0) throw new Refused(errors);
};

const namesNothing = (index: number): UserError =>
  userError(
    "EVIDENCE_REQUIRED",
    ["evidence", String(index)],
    "This piece of evidence names no source, no event and no address: name at least one of them.",
  );

const unknown = (index: number, field: "sourceId" | "eventId", id: string): UserError =>
  userError(
    "NOT_FOUND",
    ["evidence", String(index), field],
    `There is no ${field === "sourceId" ? "source" : "event"} "${id}": check the id, or give an address instead.`,
  );
