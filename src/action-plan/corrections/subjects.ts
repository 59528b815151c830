import type { ClassType } from "type-graphql";
import { Disagreement, Document, Event, Indicator, Initiative, Source, Summit } from "../../initiatives";
import { Country, Leader } from "../../parties";
import type { TableName } from "../../planner";
import { ActionItem } from "../action-item.type";
import { ActionPlan } from "../action-plan.type";
import { StatusChange } from "../status-change.type";
import type { CorrectionSubject } from "./correction.enums";

/** A kind of record that a correction can be asked for. */
interface Subject {
  /** In the words of messages. */
  readonly what: string;
  readonly type: () => ClassType;
  readonly table: TableName;
  readonly key: "id" | "code";
}

const kind = (
  what: string,
  type: () => ClassType,
  table: TableName,
  key: Subject["key"] = "id",
): Subject => ({
  what,
  type,
  table,
  key,
});

export const SUBJECTS: Readonly<Record<CorrectionSubject, Subject>> = {
  COUNTRY: kind("country", () => Country, "country", "code"),
  LEADER: kind("leader", () => Leader, "leader"),
  SUMMIT: kind("summit", () => Summit, "summit"),
  DOCUMENT: kind("document", () => Document, "document"),
  INITIATIVE: kind("initiative", () => Initiative, "initiative"),
  EVENT: kind("event", () => Event, "event"),
  INDICATOR: kind("indicator", () => Indicator, "indicator"),
  SOURCE: kind("source", () => Source, "source"),
  DISAGREEMENT: kind("disagreement", () => Disagreement, "disagreement"),
  ACTION_PLAN: kind("action plan", () => ActionPlan, "action_plan"),
  ACTION_ITEM: kind("action item", () => ActionItem, "action_item"),
  STATUS_CHANGE: kind("status change", () => StatusChange, "status_change"),
};
