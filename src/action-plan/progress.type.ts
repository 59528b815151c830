import { sql } from "kysely";
import { Extensions, Field, Float, Int, ObjectType } from "type-graphql";
import { Cost } from "../kernel/graphql";
import { mapType } from "../planner";
import { ActionStatus, Completion } from "./action-plan.enums";
import { assessmentColumn, progressRows, statusColumn } from "./progress.sql";

@Extensions({ isStructure: true })
@ObjectType({ description: "How many items have an official status." })
export class StatusCount {
  @Field(() => ActionStatus, { description: "The official status." })
  status!: ActionStatus;

  @Field(() => Int, { description: "How many items have it." })
  count!: number;
}

@Extensions({ isStructure: true })
@ObjectType({ description: "How many items have an independent assessment." })
export class CompletionCount {
  @Field(() => Completion, { description: "The independent assessment." })
  assessment!: Completion;

  @Field(() => Int, { description: "How many items have it." })
  count!: number;
}

@Cost(10)
@ObjectType({
  description: "Where a set of action items stands. An item counts once, however many countries share it.",
})
export class Progress {
  @Field(() => Int, { description: "How many items there are." })
  total!: number;

  @Field(() => [StatusCount], {
    description: "By official status: every status, also those that no item has.",
  })
  byStatus!: StatusCount[];

  @Field(() => [CompletionCount], {
    description: "By independent assessment: every level, also those that no item has.",
  })
  byAssessment!: CompletionCount[];

  @Field(() => Int, {
    description: "How many are overdue; as of the moment of the counting, where it has one.",
  })
  overdue!: number;

  @Field(() => Int, {
    description:
      "How many have no evidence of the last 365 days; of the days before the moment of the counting, where it has one.",
  })
  stale!: number;

  @Field(() => Float, {
    description: "0 to 1: the share of items whose official status is CLOSED; 0 where there are none.",
  })
  completedShare!: number;
}

mapType(Progress, progressRows, (progress) => ({
  total: progress.column("total"),
  byStatus: progress.each(Object.values(ActionStatus), {
    status: (_, status) => sql.lit(status),
    count: (row, status) => row(statusColumn(status as ActionStatus)),
  }),
  byAssessment: progress.each(Object.values(Completion), {
    assessment: (_, assessment) => sql.lit(assessment),
    count: (row, assessment) => row(assessmentColumn(assessment as Completion)),
  }),
  overdue: progress.column("overdue"),
  stale: progress.column("stale"),
  completedShare: progress.expression(
    (row) => sql`coalesce(${row("status_CLOSED")}::float / nullif(${row("total")}, 0), 0)`,
  ),
}));
