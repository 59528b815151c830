import { Resolver } from "type-graphql";
import { ByIdArgs, ListSize, PlannedQuery, Takes } from "../kernel/graphql";
import type { Connection } from "../kernel/pagination";
import { mapQueries, table } from "../planner";
import { ActionItemsArgs } from "./action-item.input";
import { actionItemFilter, actionItemList } from "./action-item.list";
import { ActionItem, ActionItemConnection } from "./action-item.type";
import { ActionPlan } from "./action-plan.type";
import { type Change, ChangeConnection, ChangesArgs, changeList } from "./change.type";
import { KNOWN_ACTION_ITEM, KNOWN_ACTION_PLAN } from "./known";
import { countItems } from "./progress.sql";
import {
  dimensionsOf,
  groupOrder,
  ProgressArgs,
  type ProgressDimension,
  ProgressGroup,
} from "./progress-group.type";
import { countSeries } from "./progress-series.sql";
import { ProgressPoint, ProgressSeriesArgs, pointOrder } from "./progress-series.type";
import {
  type StatusChange,
  StatusChangeConnection,
  StatusChangesArgs,
  statusChangeList,
} from "./status-change.type";
import { countTally, isTallied, tallyFilter } from "./tally.sql";

@Resolver()
export class ActionPlanQueries {
  @ListSize(1)
  @PlannedQuery(() => [ActionPlan], { description: "The plans, the earliest first." })
  actionPlans!: ActionPlan[];

  @PlannedQuery(() => ActionPlan, {
    nullable: true,
    description: "One plan. Where there is none with the id: null, and an error NOT_FOUND.",
  })
  @Takes(() => ByIdArgs)
  actionPlan!: ActionPlan | null;

  @PlannedQuery(() => ActionItemConnection, { description: "Action items." })
  @Takes(() => ActionItemsArgs)
  actionItems!: Connection<ActionItem>;

  @PlannedQuery(() => ActionItem, {
    nullable: true,
    description: "One action item. Where there is none with the id: null, and an error NOT_FOUND.",
  })
  @Takes(() => ByIdArgs)
  actionItem!: ActionItem | null;

  @ListSize(20)
  @PlannedQuery(() => [ProgressGroup], {
    description:
      "Where action items stand, as one group or grouped; groups in the order of their keys. Grouped by country, sector or category, an item with several of them counts once in the group of each, so that groups add up to more than the items; within a group, and where it is not grouped, it counts once.",
  })
  @Takes(() => ProgressArgs)
  progress!: ProgressGroup[];

  @ListSize(24)
  @PlannedQuery(() => [ProgressPoint], {
    description:
      "Where action items stood on a row of days, for charts: on `from`, on every step after it that comes before `to`, and on `to`. At most 400 points; more, or a `from` after `to`, are an error BAD_USER_INPUT. A point counts as `progress` does as of its day.",
  })
  @Takes(() => ProgressSeriesArgs)
  progressSeries!: ProgressPoint[];

  @PlannedQuery(() => ChangeConnection, {
    description: "The feed of changes, the earliest first; `last` and `before` read it from its end.",
  })
  @Takes(() => ChangesArgs)
  changes!: Connection<Change>;

  @PlannedQuery(() => StatusChangeConnection, {
    description:
      "Every record of where action items stood, by the day it took effect, then in the order of recording; `last` and `before` read it from its end.",
  })
  @Takes(() => StatusChangesArgs)
  statusChanges!: Connection<StatusChange>;
}

mapQueries(ActionPlanQueries, (query) => ({
  actionPlans: query.list(() => ActionPlan, table("action_plan"), {
    orderBy: (plan) => [plan("starts_on"), plan("id")],
  }),
  actionPlan: query.byKey(() => ActionPlan, table("action_plan"), "id", "id", KNOWN_ACTION_PLAN),
  actionItems: query.connection(() => actionItemList),
  actionItem: query.byKey(() => ActionItem, table("action_item"), "id", "id", KNOWN_ACTION_ITEM),
  progress: query.manyDerived(
    () => ProgressGroup,
    (_, args, { filter, columns }) => {
      const wanted = args.get("filter");
      const dimensions = dimensionsOf(args.get("groupBy")?.literal<ProgressDimension[]>() ?? []);
      return isTallied(args, columns, dimensions)
        ? countTally(columns, (tally) => filter(tallyFilter, wanted, tally), dimensions)
        : countItems(args, columns, (item) => filter(actionItemFilter, wanted, item), dimensions);
    },
    groupOrder,
  ),
  progressSeries: query.manyDerived(
    () => ProgressPoint,
    (_, args, context) => countSeries(args, context),
    pointOrder,
  ),
  changes: query.connection(() => changeList),
  statusChanges: query.connection(() => statusChangeList),
}));
