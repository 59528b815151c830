import { sql } from "kysely";
import { ArgsType, Directive, Field, ID, InputType, ObjectType, Resolver } from "type-graphql";
import type { DB } from "../kernel/database/generated/tables";
import { AddedField, Takes } from "../kernel/graphql";
import { type LocalizedText, Text } from "../kernel/localization";
import { type Connection, connectionOf, PageArgs } from "../kernel/pagination";
import { DateScalar, DateTime } from "../kernel/scalars";
import { Country } from "../parties";
import { equal, feedCursor, listOf, mapAddedFields, mapType, table } from "../planner";
import { ActionItem } from "./action-item.type";
import { StatusAxis } from "./action-plan.enums";
import { Evidence } from "./evidence.type";

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "A record of where an action item stands. Records are only ever added: a retraction is one more of them.",
})
export class StatusChange {
  @Field(() => ID, { description: "A stable slug." })
  id!: string;

  @Field(() => String, {
    description:
      "Where it stands in the feed of status changes: give it to `statusChanged` as `after` to go on from here.",
  })
  cursor!: string;

  @Field(() => ActionItem, { description: "The item." })
  item!: ActionItem;

  @Field(() => StatusAxis, { description: "Which of the two views it belongs to." })
  axis!: StatusAxis;

  @Field(() => Country, {
    nullable: true,
    description: "The country that reports for itself; null for the status of the whole item.",
  })
  country!: Country | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The value before: of ActionStatus or Completion, by the axis; null for the first. A retraction has that of the record that it retracts.",
  })
  from!: string | null;

  @Field(() => String, {
    description:
      "The value from then on: of ActionStatus or Completion, by the axis. The same as `from` where new evidence confirms it. A retraction has that of the record that it retracts, which holds no longer: select `retracts` to tell, and `item { status }` for what holds then.",
  })
  to!: string;

  @Field(() => DateScalar, { description: "Since when it is true in the world." })
  effectiveOn!: string;

  @Field(() => DateTime, { description: "Since when it is known here." })
  recordedAt!: string;

  @Field(() => String, { description: "Who recorded it." })
  recordedBy!: string;

  @Text({ nullable: true, description: "What happened." })
  note!: LocalizedText | null;

  @Field(() => [Evidence], { description: "What it rests on; always at least one piece." })
  evidence!: Evidence[];

  @Field(() => StatusChange, { nullable: true, description: "The record that it retracts." })
  retracts!: StatusChange | null;

  @Field(() => StatusChange, { nullable: true, description: "The record that retracts it." })
  retractedBy!: StatusChange | null;
}

export const StatusChangeConnection = connectionOf("StatusChange", () => StatusChange);

@ArgsType()
class HistoryArgs extends PageArgs {
  @Field(() => StatusAxis, { nullable: true, description: "Only records of this view." })
  axis?: StatusAxis;
}

@InputType({ description: "Which status changes; what is left out selects all." })
export class StatusChangeFilter {
  @Field(() => StatusAxis, { nullable: true, description: "Only records of this view." })
  axis?: StatusAxis;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "Records that took effect on this day or earlier; a retraction has the day of what it retracts.",
  })
  effectiveTo?: string;

  @Field(() => DateTime, { nullable: true, description: "Records made at this moment or earlier." })
  recordedTo?: string;
}

@ArgsType()
export class StatusChangesArgs extends PageArgs {
  @Field(() => StatusChangeFilter, { nullable: true, description: "Which records; all without it." })
  filter?: StatusChangeFilter;
}

@Resolver(() => ActionItem)
export class HistoryOfActionItem {
  @AddedField(() => StatusChangeConnection, {
    description:
      "Every record of where the item stood, by the day it took effect, then in the order of recording; `last` and `before` read it from its end.",
  })
  @Takes(() => HistoryArgs)
  history!: Connection<StatusChange>;
}

mapType(StatusChange, table("status_change"), (change) => ({
  id: change.column("id"),
  cursor: change.expression((row) => feedCursor(row("sequence"))),
  item: change.one(() => ActionItem, table("action_item"), { item_id: "id" }),
  axis: change.column("axis"),
  country: change.one(() => Country, table("country"), { country_code: "code" }),
  from: change.column("from_value"),
  to: change.column("to_value"),
  effectiveOn: change.column("effective_on"),
  recordedAt: change.moment("recorded_at"),
  recordedBy: change.column("recorded_by"),
  note: change.text("note"),
  evidence: change.many(
    () => Evidence,
    table("evidence"),
    { id: "status_change_id" },
    { orderBy: (evidence) => [evidence("position")] },
  ),
  retracts: change.one(() => StatusChange, table("status_change"), { retracts_id: "id" }),
  retractedBy: change.one(() => StatusChange, table("status_change"), { id: "retracts_id" }),
}));

/** Status changes by the day they took effect, then in the order of recording. */
export const statusChangeList = listOf({
  type: () => StatusChange,
  rows: table("status_change"),
  key: { value: (change) => change("sequence"), type: "bigint" },
  filter: {
    axis: { where: (change, axis) => sql`${change("axis")} = ${axis.param("status_axis")}` },
    effectiveTo: { where: (change, day) => sql`${change("effective_on")} <= ${day.param("date")}` },
    recordedTo: {
      where: (change, moment) => sql`${change("recorded_at")} <= ${moment.param("timestamptz")}`,
    },
  },
  orders: { EFFECTIVE_ON: [{ value: (change) => change("effective_on"), type: "date" }] },
  defaultOrder: { field: "EFFECTIVE_ON", direction: "ASC" },
});

mapAddedFields(ActionItem, HistoryOfActionItem, table("action_item"), (item) => ({
  history: item.connection<DB["status_change"]>(
    () => statusChangeList,
    (row, change, args) => {
      const axis = args.get("axis");
      const ofAxis = axis ? [sql`${change("axis")} = ${axis.param("status_axis")}`] : [];
      return [equal(change("item_id"), row("id")), ...ofAxis];
    },
  ),
}));
