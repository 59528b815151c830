import type { Transaction } from "kysely";
import type { DB } from "../../kernel/database/generated/tables";
import { missingIn, Refused, type UserError, userError } from "../../kernel/writing";
import type { EvidenceInput } from "./evidence.input";

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
  const sourceIds = evidence.flatMap(({ sourceId }) => sourceId ?? []);
  const eventIds = evidence.flatMap(({ eventId }) => eventId ?? []);
  const sources = await missingIn(db, { table: "source" }, sourceIds);
  const events = await missingIn(db, { table: "event" }, eventIds);
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
