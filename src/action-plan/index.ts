import type { GraphModule } from "../kernel/graphql";
import { ActionItem, ActionItemConnection, ActionItemCountry, Milestone } from "./action-item.type";
import {
  ActionItemBasisFacet,
  ActionItemFacets,
  ActionStatusFacet,
  CompletionFacet,
  FreshnessFacet,
} from "./action-item-facets.type";
import { ActionPlanQueries } from "./action-plan.resolver";
import { ActionPlan, PlanStatement, PlanStatementsOfDisagreement } from "./action-plan.type";
import { Change, ChangeConnection } from "./change.type";
import { CorrectionPayload } from "./corrections/correction.payload";
import { Correction, CorrectionConnection } from "./corrections/correction.type";
import { CorrectionMutations, CorrectionQueries } from "./corrections/corrections.resolver";
import {
  CorrectionOfChange,
  CorrectionsOfActionItem,
  CorrectionsOfInitiative,
} from "./corrections/corrections-of-records";
import { ActionItemPayload } from "./editing/action-item.payload";
import { ActionItemMutations } from "./editing/editing.resolver";
import { Evidence } from "./evidence.type";
import {
  ActionItemsOfCountry,
  ActionItemsOfInitiative,
  ActionItemsOfPlan,
  ActionPlanCounts,
} from "./items-of-records";
import { CompletionCount, Progress, StatusCount } from "./progress.type";
import { ProgressGroup } from "./progress-group.type";
import { ProgressPoint } from "./progress-series.type";
import { RecordingMutations } from "./recording/recording.resolver";
import { StatusChangePayload } from "./recording/status-change.payload";
import { SourceUse, SourceUseConnection } from "./sources/source-use.type";
import { UsesOfSource } from "./sources/uses-of-source";
import { HistoryOfActionItem, StatusChange, StatusChangeConnection } from "./status-change.type";
import { StatusChangeSubscriptions } from "./status-changed.subscription";

export { ActionItem, ActionPlan };

/** What is planned, where it stands, and on what evidence. */
export const actionPlan: GraphModule = {
  name: "action-plan",
  resolvers: [
    ActionPlanQueries,
    ActionItemMutations,
    ActionItemsOfCountry,
    ActionItemsOfInitiative,
    ActionItemsOfPlan,
    ActionPlanCounts,
    CorrectionMutations,
    CorrectionOfChange,
    CorrectionQueries,
    CorrectionsOfActionItem,
    CorrectionsOfInitiative,
    HistoryOfActionItem,
    PlanStatementsOfDisagreement,
    RecordingMutations,
    StatusChangeSubscriptions,
    UsesOfSource,
  ],
  types: [
    ActionItem,
    ActionItemBasisFacet,
    ActionItemConnection,
    ActionItemCountry,
    ActionItemFacets,
    ActionItemPayload,
    ActionPlan,
    ActionStatusFacet,
    Change,
    ChangeConnection,
    CompletionCount,
    CompletionFacet,
    Correction,
    CorrectionConnection,
    CorrectionPayload,
    Evidence,
    FreshnessFacet,
    Milestone,
    PlanStatement,
    Progress,
    ProgressGroup,
    ProgressPoint,
    SourceUse,
    SourceUseConnection,
    StatusChange,
    StatusChangeConnection,
    StatusChangePayload,
    StatusCount,
  ],
};
