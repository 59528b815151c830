import { registerEnumType } from "type-graphql";
import {
  ActionItemBasis,
  ActionStatus,
  ChangeKind,
  Completion,
  StatusAxis,
} from "../kernel/database/generated/enums";
import { describeLifecycle } from "./recording/lifecycle";

registerEnumType(ActionItemBasis, {
  name: "ActionItemBasis",
  description: "How an action item is known.",
  valuesConfig: {
    PLAN_TEXT: { description: "A source quotes it from the plan itself." },
    COMMUNIQUE: { description: "A communiqué states it." },
    SUMMIT_PROPOSAL: {
      description: "It follows from what a leader proposed; the plan's text is not public.",
    },
  },
});

registerEnumType(ActionStatus, {
  name: "ActionStatus",
  description: `The official status of an action item: IATI's code list ActivityStatus. It may be recorded to go from ${describeLifecycle()}; and to stay, where new evidence confirms it. What was recorded wrongly is retracted.`,
  valuesConfig: {
    PIPELINE: { description: "Planned or proposed; nothing is known to have begun (IATI 1)." },
    IMPLEMENTATION: { description: "Under way (IATI 2)." },
    FINALISATION: { description: "The work is done, the closing steps are not (IATI 3)." },
    CLOSED: { description: "Done (IATI 4)." },
    CANCELLED: { description: "Given up (IATI 5)." },
    SUSPENDED: { description: "Halted for the time being (IATI 6)." },
  },
});

registerEnumType(Completion, {
  name: "Completion",
  description:
    "An independent view of how far an action item has come: the Open Government Partnership's completion levels, and NO_EVIDENCE until there is some.",
  valuesConfig: {
    NO_EVIDENCE: { description: "Nothing is known that would support a view." },
    NOT_STARTED: { description: "There is evidence that work has not begun." },
    LIMITED: { description: "Work has begun and is far from its end." },
    SUBSTANTIAL: { description: "Most of the work is done." },
    COMPLETE: { description: "All of the work is done." },
  },
});

registerEnumType(StatusAxis, {
  name: "StatusAxis",
  description: "The two views of an action item; they are never merged.",
  valuesConfig: {
    OFFICIAL: { description: "The official status: values of ActionStatus." },
    ASSESSMENT: { description: "The independent assessment: values of Completion." },
  },
});

registerEnumType(ChangeKind, {
  name: "ChangeKind",
  description: "What was written.",
  valuesConfig: {
    DATASET_IMPORTED: { description: "A dataset was imported." },
    STATUS_RECORDED: { description: "An official status was recorded." },
    ASSESSMENT_RECORDED: { description: "An independent assessment was recorded." },
    STATUS_RETRACTED: { description: "A status change, on either axis, was retracted." },
    INITIATIVE_CREATED: { description: "An initiative was added." },
    INITIATIVE_UPDATED: { description: "An initiative's record was edited." },
    ACTION_ITEM_CREATED: { description: "An action item was added." },
    ACTION_ITEM_UPDATED: { description: "An action item's record was edited." },
    MILESTONE_COMPLETED: { description: "A milestone of an action item was reached." },
    CORRECTION_REQUESTED: { description: "Somebody asked for a correction." },
    CORRECTION_RESOLVED: { description: "A correction was accepted or rejected." },
  },
});

export enum Freshness {
  CURRENT = "CURRENT",
  AGEING = "AGEING",
  STALE = "STALE",
}

registerEnumType(Freshness, {
  name: "Freshness",
  description: "How old the latest evidence about an action item is.",
  valuesConfig: {
    CURRENT: { description: "At most 180 days old." },
    AGEING: { description: "Between 181 and 365 days old." },
    STALE: { description: "More than 365 days old, or there is none." },
  },
});

export { ActionItemBasis, ActionStatus, ChangeKind, Completion, StatusAxis };
