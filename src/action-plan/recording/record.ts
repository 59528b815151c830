import type { Done, Turn } from "../../kernel/writing";
import { append } from "./append";
import { checkEffectiveOn } from "./day-check";
import { checkEvidence } from "./evidence-check";
import { checkVersion, itemInTurn, subjectOf } from "./item-in-turn";
import type { RecordAssessmentInput, RecordStatusInput } from "./status.input";
import { checkTransition } from "./transition-check";

interface StatusChangeIds extends Readonly<Record<string, string>> {
  readonly statusChange: string;
  readonly actionItem: string;
}

interface Report {
  readonly axis: "OFFICIAL" | "ASSESSMENT";
  readonly to: string;
  /** The input's field that says `to`. */
  readonly field: string;
  readonly country: string | null;
}

const record = async (
  turn: Turn,
  input: RecordStatusInput | RecordAssessmentInput,
  { axis, to, field, country }: Report,
): Promise<Done<StatusChangeIds>> => {
  const item = await itemInTurn(turn.db, input.itemId, ["itemId"]);
  turn.mustBeAllowed({ ...item, reportsFor: country ?? undefined });
  await checkEvidence(turn.db, input.evidence);
  checkVersion(item, input.expectedVersion);
  checkEffectiveOn(item, input.effectiveOn);
  const { effectiveOn, note, noteLanguage, evidence } = input;
  const from = await checkTransition(turn.db, { itemId: item.id, axis, country }, { to, effectiveOn, field });
  const id = await append(turn, item, {
    axis,
    country_code: country,
    from_value: from,
    to_value: to,
    effective_on: effectiveOn,
    remark: { text: note, language: noteLanguage, languageField: "noteLanguage" },
    evidence,
  });
  const step = from === null || from === to ? to : `${from} to ${to}`;
  return {
    ids: { statusChange: id, actionItem: item.id },
    target: { type: "ActionItem", id: item.id },
    change: {
      kind: axis === "OFFICIAL" ? "STATUS_RECORDED" : "ASSESSMENT_RECORDED",
      summary: `${subjectOf(item, country)}: ${step} from ${effectiveOn} on.`,
      initiative_id: item.initiativeId,
      item_id: item.id,
      status_change_id: id,
    },
  };
};

/** Records an official status: of the whole item, or of one country for itself. */
export const recordStatus = (turn: Turn, input: RecordStatusInput): Promise<Done<StatusChangeIds>> =>
  record(turn, input, {
    axis: "OFFICIAL",
    to: input.status,
    field: "status",
    country: input.country ?? null,
  });

/** Records what an independent assessor finds. */
export const recordAssessment = (turn: Turn, input: RecordAssessmentInput): Promise<Done<StatusChangeIds>> =>
  record(turn, input, { axis: "ASSESSMENT", to: input.assessment, field: "assessment", country: null });
