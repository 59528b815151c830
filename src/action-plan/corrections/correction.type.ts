import { sql } from "kysely";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Source } from "../../initiatives";
import { connectionOf } from "../../kernel/pagination";
import { DateTime, Url } from "../../kernel/scalars";
import { mapType, table } from "../../planner";
import { CorrectedRecord, recordOf } from "./corrected-record.union";
import { CorrectionState, CorrectionSubject } from "./correction.enums";

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "That somebody says a record is wrong, why, and what came of it. What was asked stays as it was asked; it is resolved once.",
})
export class Correction {
  @Field(() => ID, {
    description: "Its number, as in `correction-1042`: larger than that of every one before.",
  })
  id!: string;

  @Field(() => CorrectionSubject, { description: "What kind of record it is about." })
  subject!: CorrectionSubject;

  @Field(() => ID, {
    description: "The record's own id; of a country its code. Unique among records of the kind.",
  })
  subjectId!: string;

  @Field(() => CorrectedRecord, {
    nullable: true,
    description:
      "The record itself, as it is now: ask for its fields in fragments. Null where it is no longer in the graph.",
  })
  record!: object | null;

  @Field(() => String, {
    nullable: true,
    description: "The field of the record that is said to be wrong; null where it is about the whole.",
  })
  field!: string | null;

  @Field(() => String, { description: "What is wrong and what is right, in the words of who asked." })
  reason!: string;

  @Field(() => Source, { nullable: true, description: "The source that shows it, where the graph knows it." })
  source!: Source | null;

  @Field(() => Url, {
    nullable: true,
    description: "Where it can be read. With `source`, at least one of them.",
  })
  url!: string | null;

  @Field(() => String, { nullable: true, description: "Where in the source: a page, a paragraph." })
  locator!: string | null;

  @Field(() => DateTime, { description: "When it was asked for." })
  requestedAt!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Who asked, as they name themselves, which nobody has checked; null unless they agreed to be named.",
  })
  requestedBy!: string | null;

  @Field(() => CorrectionState, { description: "Where it stands." })
  state!: CorrectionState;

  @Field(() => String, {
    nullable: true,
    description: "What was done, or why nothing was, in the secretariat's words; null while it is open.",
  })
  resolution!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was resolved; null while it is open." })
  resolvedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Who resolved it; null while it is open." })
  resolvedBy!: string | null;

  @Field(() => Int, { description: "How often it has been written: 1 while it is open, 2 once resolved." })
  version!: number;
}

export const CorrectionConnection = connectionOf("Correction", () => Correction);

mapType(Correction, table("correction"), (asked) => ({
  id: asked.column("id"),
  subject: asked.column("subject"),
  subjectId: asked.column("subject_id"),
  record: recordOf(asked),
  field: asked.column("field"),
  reason: asked.column("reason"),
  source: asked.one(() => Source, table("source"), { source_id: "id" }),
  url: asked.column("url"),
  locator: asked.column("locator"),
  requestedAt: asked.moment("requested_at"),
  requestedBy: asked.expression(
    (row) => sql`case when ${row("is_requester_public")} then ${row("requester_name")} end`,
  ),
  state: asked.column("state"),
  resolution: asked.column("resolution"),
  resolvedAt: asked.moment("resolved_at"),
  resolvedBy: asked.column("resolved_by"),
  version: asked.column("version"),
}));
