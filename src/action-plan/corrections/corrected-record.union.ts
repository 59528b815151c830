import { createUnionType } from "type-graphql";
import { Disagreement, Document, Event, Indicator, Initiative, Source, Summit } from "../../initiatives";
import type { DB } from "../../kernel/database/generated/tables";
import { Country, Leader } from "../../parties";
import { type TypeBuilder, table } from "../../planner";
import { ActionItem } from "../action-item.type";
import { ActionPlan } from "../action-plan.type";
import { StatusChange } from "../status-change.type";
import { CorrectionSubject } from "./correction.enums";

export const CorrectedRecord = createUnionType({
  name: "CorrectedRecord",
  description: "A record that a correction is asked for, whatever its kind.",
  types: () =>
    [
      ActionItem,
      ActionPlan,
      Country,
      Disagreement,
      Document,
      Event,
      Indicator,
      Initiative,
      Leader,
      Source,
      StatusChange,
      Summit,
    ] as const,
});

/** The record, by its kind and its key; null where it is gone. */
export const recordOf = (asked: TypeBuilder<DB["correction"]>) =>
  asked.union("subject", {
    [CorrectionSubject.COUNTRY]: asked.one(() => Country, table("country"), { subject_id: "code" }),
    [CorrectionSubject.LEADER]: asked.one(() => Leader, table("leader"), { subject_id: "id" }),
    [CorrectionSubject.SUMMIT]: asked.one(() => Summit, table("summit"), { subject_id: "id" }),
    [CorrectionSubject.DOCUMENT]: asked.one(() => Document, table("document"), { subject_id: "id" }),
    [CorrectionSubject.INITIATIVE]: asked.one(() => Initiative, table("initiative"), { subject_id: "id" }),
    [CorrectionSubject.EVENT]: asked.one(() => Event, table("event"), { subject_id: "id" }),
    [CorrectionSubject.INDICATOR]: asked.one(() => Indicator, table("indicator"), { subject_id: "id" }),
    [CorrectionSubject.SOURCE]: asked.one(() => Source, table("source"), { subject_id: "id" }),
    [CorrectionSubject.DISAGREEMENT]: asked.one(() => Disagreement, table("disagreement"), {
      subject_id: "id",
    }),
    [CorrectionSubject.ACTION_PLAN]: asked.one(() => ActionPlan, table("action_plan"), { subject_id: "id" }),
    [CorrectionSubject.ACTION_ITEM]: asked.one(() => ActionItem, table("action_item"), { subject_id: "id" }),
    [CorrectionSubject.STATUS_CHANGE]: asked.one(() => StatusChange, table("status_change"), {
      subject_id: "id",
    }),
  });
