import type { Selectable } from "kysely";
import type { DB } from "../../kernel/database";
import { type Done, refuse, type Turn } from "../../kernel/writing";
import { append } from "./append";
import { checkEvidence } from "./evidence-check";
import { checkVersion, itemInTurn, subjectOf } from "./item-in-turn";
import type { RetractInput } from "./status.input";

type StatusChangeRow = Selectable<DB["status_change"]>;

/** The record to take back; refuses where it is none that stands. */
const standing = async ({ db }: Turn, id: string): Promise<StatusChangeRow> => {
  const field = ["statusChangeId"];
  const found = await db.selectFrom("status_change").selectAll().where("id", "=", id).executeTakeFirst();
  if (found === undefined) {
    return refuse(
      "NOT_FOUND",
      field,
      `There is no status change "${id}": check the id, or list the item's history.`,
    );
  }
  if (found.retracts_id !== null) {
    return refuse(
      "NOT_RETRACTABLE",
      field,
      `"${id}" is a retraction itself: to say again what it took back, record that again.`,
    );
  }
  const retraction = await db
    .selectFrom("status_change")
    .select("id")
    .where("retracts_id", "=", id)
    .executeTakeFirst();
  if (retraction === undefined) return found;
  return refuse("NOT_RETRACTABLE", field, `"${id}" was retracted already, by "${retraction.id}".`);
};

/** Takes a record back by one more record: the former value holds again, from the moment that this is known. */
export const retract = async (
  turn: Turn,
  input: RetractInput,
): Promise<Done<{ readonly statusChange: string; readonly actionItem: string }>> => {
  const retracted = await standing(turn, input.statusChangeId);
  const item = await itemInTurn(turn.db, retracted.item_id, ["statusChangeId"]);
  turn.mustBeAllowed({ ...item, reportsFor: undefined });
  if (input.reason.trim() === "") refuse("INVALID", ["reason"], "The reason is empty: say why it is wrong.");
  await checkEvidence(turn.db, input.evidence);
  checkVersion(item, input.expectedVersion);
  const day = (retracted.effective_on as unknown as Date).toISOString().slice(0, 10);
  const id = await append(turn, item, {
    axis: retracted.axis,
    country_code: retracted.country_code,
    from_value: retracted.from_value,
    to_value: retracted.to_value,
    effective_on: day,
    retracts_id: retracted.id,
    remark: { text: input.reason, language: input.reasonLanguage, languageField: "reasonLanguage" },
    evidence: input.evidence,
  });
  return {
    ids: { statusChange: id, actionItem: item.id },
    target: { type: "StatusChange", id: retracted.id },
    change: {
      kind: "STATUS_RETRACTED",
      summary: `${subjectOf(item, retracted.country_code)}: ${retracted.to_value} from ${day} on was retracted.`,
      initiative_id: item.initiativeId,
      item_id: item.id,
      status_change_id: id,
    },
  };
};
