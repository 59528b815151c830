import { createUnionType } from "type-graphql";
import {
  Disagreement,
  Document,
  Event,
  HistoryEntry,
  Indicator,
  Initiative,
  Proposal,
  Summit,
} from "../../initiatives";
import { Country, Leader } from "../../parties";
import { type TypeBuilder, table } from "../../planner";
import { ActionItem } from "../action-item.type";
import { ActionPlan } from "../action-plan.type";
import { StatusChange } from "../status-change.type";
import type { CitingRow } from "./citing.sql";
import { CitingKind } from "./citing-kind.enum";

export const CitingRecord = createUnionType({
  name: "CitingRecord",
  description: "A record that rests on a source, whatever its kind.",
  types: () =>
    [
      ActionItem,
      ActionPlan,
      Country,
      Disagreement,
      Document,
      Event,
      HistoryEntry,
      Indicator,
      Initiative,
      Leader,
      Proposal,
      StatusChange,
      Summit,
    ] as const,
});

/** The record, by its kind and its key. */
export const recordOf = (citing: TypeBuilder<CitingRow>) =>
  citing.union("kind", {
    [CitingKind.ACTION_ITEM]: citing.one(() => ActionItem, table("action_item"), { record_id: "id" }),
    [CitingKind.ACTION_PLAN]: citing.one(() => ActionPlan, table("action_plan"), { record_id: "id" }),
    [CitingKind.COUNTRY]: citing.one(() => Country, table("country"), { record_id: "code" }),
    [CitingKind.DISAGREEMENT]: citing.one(() => Disagreement, table("disagreement"), { record_id: "id" }),
    [CitingKind.DOCUMENT]: citing.one(() => Document, table("document"), { record_id: "id" }),
    [CitingKind.EVENT]: citing.one(() => Event, table("event"), { record_id: "id" }),
    [CitingKind.HISTORY_ENTRY]: citing.one(() => HistoryEntry, table("history_entry"), { record_id: "id" }),
    [CitingKind.INDICATOR]: citing.one(() => Indicator, table("indicator"), { record_id: "id" }),
    [CitingKind.INITIATIVE]: citing.one(() => Initiative, table("initiative"), { record_id: "id" }),
    [CitingKind.LEADER]: citing.one(() => Leader, table("leader"), { record_id: "id" }),
    [CitingKind.PROPOSAL]: citing.one(() => Proposal, table("proposal"), { record_id: "id" }),
    [CitingKind.STATUS_CHANGE]: citing.one(() => StatusChange, table("status_change"), { record_id: "id" }),
    [CitingKind.SUMMIT]: citing.one(() => Summit, table("summit"), { record_id: "id" }),
  });
