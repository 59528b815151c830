import { type Selectable, sql } from "kysely";
import type { DB } from "../../kernel/database/generated/tables";
import { type Done, refuse, type Turn } from "../../kernel/writing";
import type { ResolveCorrectionInput } from "./correction.input";
import { feedPlaceOf } from "./feed-place";
import { SUBJECTS } from "./subjects";

type CorrectionRow = Selectable<DB["correction"]>;

/** The correction, where it is open and as the writer knows it. */
const openCorrection = async (
  { db }: Turn,
  { correctionId: id, expectedVersion }: ResolveCorrectionInput,
): Promise<CorrectionRow> => {
  const found = await db.selectFrom("correction").selectAll().where("id", "=", id).executeTakeFirst();
  if (found === undefined) {
    return refuse(
      "NOT_FOUND",
      ["correctionId"],
      `There is no correction "${id}": check the id, or list those that are open.`,
    );
  }
  const { state, version, resolved_by: by, resolved_at: at } = found;
  if (state !== "OPEN") {
    const when = (at as unknown as Date).toISOString();
    refuse(
      "ALREADY_RESOLVED",
      ["correctionId"],
      `Correction "${id}" was ${state.toLowerCase()} by ${by} at ${when}: it is resolved once. Where that was wrong, ask for another correction.`,
    );
  }
  if (version !== expectedVersion) {
    refuse(
      "VERSION_CONFLICT",
      ["expectedVersion"],
      `Correction "${id}" is at version ${version}, not ${expectedVersion}: look at it again, then send version ${version}.`,
    );
  }
  return found;
};

/** Accepts or rejects an open correction, once. */
export const resolveCorrection = async (
  turn: Turn,
  input: ResolveCorrectionInput,
): Promise<Done<{ readonly correction: string }>> => {
  const { outcome, resolution } = input;
  if (resolution.trim() === "") {
    refuse(
      "INVALID",
      ["resolution"],
      "The resolution says nothing: write what was done, or why nothing was.",
    );
  }
  const { id, subject, subject_id: subjectId } = await openCorrection(turn, input);
  await turn.db
    .updateTable("correction")
    .set((eb) => ({
      state: outcome,
      resolution,
      resolved_at: sql<Date>`clock_timestamp()`,
      resolved_by: turn.name,
      version: eb("version", "+", 1),
    }))
    .where("id", "=", id)
    .execute();
  return {
    ids: { correction: id },
    target: { type: "Correction", id },
    change: {
      kind: "CORRECTION_RESOLVED",
      summary: `A correction of ${SUBJECTS[subject].what} "${subjectId}" was ${outcome.toLowerCase()}.`,
      correction_id: id,
      ...(await feedPlaceOf(turn.db, subject, subjectId)),
    },
  };
};
