import { ArgsType, Field, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar, DateTime } from "../kernel/scalars";
import { mapType, type Row, type Rows, type Sql } from "../planner";
import { ActionItemFilter } from "./action-item.input";
import { type ProgressColumns, progressRows } from "./progress.sql";
import { Progress } from "./progress.type";
import { Interval } from "./series-days";

registerEnumType(Interval, {
  name: "Interval",
  description: "How far the points of a series are apart.",
  valuesConfig: {
    DAY: { description: "A day." },
    WEEK: { description: "Seven days." },
    MONTH: {
      description:
        "A month: the same day of each month, or its last where it is shorter. From the 31st of January come the 28th (or 29th) of February and the 31st of March.",
    },
    QUARTER: { description: "Three months, as MONTH counts them." },
    YEAR: { description: "Twelve months, as MONTH counts them." },
  },
});

@ObjectType({ description: "Where action items stood on a day." })
export class ProgressPoint {
  @Field(() => DateScalar, { description: "The day." })
  on!: string;

  @Field(() => Progress, { description: "Where the items stood on it." })
  progress!: Progress;
}

@ArgsType()
export class ProgressSeriesArgs {
  @Field(() => ActionItemFilter, {
    nullable: true,
    description:
      "Which items; all without it. `statuses`, `assessments`, `overdue` and `freshness` are as of each point, so that the items may be others at each; the rest is as it is now.",
  })
  filter?: ActionItemFilter;

  @Field(() => DateScalar, { description: "The day of the first point." })
  from!: string;

  @Field(() => DateScalar, {
    description:
      "The day of the last point, always: also where the steps from `from` do not fall on it. May be the day of `from`, not an earlier one.",
  })
  to!: string;

  @Field(() => Interval, {
    defaultValue: Interval.MONTH,
    description: "How far the points are apart; the last may be nearer. More than 400 points are refused.",
  })
  interval!: Interval;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "As it was known at this moment, at every point: status changes recorded later do not count. As it is known now without it.",
  })
  knownAt?: string;
}

/** A point's day beside its counts. */
type PointColumns = ProgressColumns & { day: string };
const pointRows = progressRows as Rows<PointColumns>;

export function pointOrder(point: Row<PointColumns>): Sql[] {
  return [point("day")];
}

mapType(ProgressPoint, pointRows, (point) => ({
  on: point.column("day"),
  progress: point.embedded(() => Progress),
}));
