import { sql } from "kysely";
import { Field, ObjectType } from "type-graphql";
import { PartialDate } from "../kernel/scalars";
import { mapType, type Row, type Sql, table } from "../planner";

@ObjectType({ description: "A span of time, from the start of `start` to the end of `end`." })
export class Period {
  @Field(() => PartialDate, { nullable: true, description: "The first year, month or day." })
  start!: string | null;

  @Field(() => PartialDate, { nullable: true, description: "The last year, month or day." })
  end!: string | null;
}

interface PeriodColumns {
  period_start: string | null;
  period_end: string | null;
}

/** Records without a period have none at all. */
export function hasNoPeriod<R extends PeriodColumns>(row: Row<R>): Sql {
  return sql`${row("period_start")} is null and ${row("period_end")} is null`;
}

// Indicators and amounts hold their period in columns of the same names.
mapType(Period, table("indicator"), (period) => ({
  start: period.column("period_start"),
  end: period.column("period_end"),
}));
