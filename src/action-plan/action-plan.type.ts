import { Directive, Field, ID, ObjectType, Resolver } from "type-graphql";
import { Citation, citationsOf, Disagreement, Document, Initiative } from "../initiatives";
import { AddedField } from "../kernel/graphql";
import { type LocalizedText, Text } from "../kernel/localization";
import { DateScalar, PartialDate } from "../kernel/scalars";
import { Confidence, Leader } from "../parties";
import { mapAddedFields, mapType, table } from "../planner";

@ObjectType({ description: "Something that is publicly known of a plan." })
export class PlanStatement {
  @Field(() => ID, { description: "A stable slug." })
  id!: string;

  @Text({ description: "What is known, in the compilers' words." })
  statement!: LocalizedText;

  @Field(() => String, { description: "Who stated it." })
  statedBy!: string;

  @Field(() => Leader, { nullable: true, description: "The leader who stated it, where it was one." })
  leader!: Leader | null;

  @Field(() => PartialDate, { description: "When it was stated." })
  statedOn!: string;

  @Field(() => [String], { description: "The fields that it names: `TRANSPORT`." })
  fields!: string[];

  @Field(() => Confidence, { description: "How sure the compilers are of it." })
  confidence!: Confidence;

  @Text({ nullable: true, description: "A reservation about it." })
  note!: LocalizedText | null;

  @Field(() => [Citation], { description: "The sources." })
  citations!: Citation[];
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "A plan of joint actions." })
export class ActionPlan {
  @Field(() => ID, { description: "A stable slug: `joint-action-plan-2025-2027`." })
  id!: string;

  @Text({ description: "The title." })
  title!: LocalizedText;

  @Text({ nullable: true, description: "What is known of its text." })
  description!: LocalizedText | null;

  @Field(() => DateScalar, { description: "The first day of its period." })
  startsOn!: string;

  @Field(() => DateScalar, { description: "The last day of its period." })
  endsOn!: string;

  @Field(() => Document, { nullable: true, description: "The document that sets it out." })
  document!: Document | null;

  @Field(() => [PlanStatement], { description: "What is publicly known of it." })
  statements!: PlanStatement[];

  @Field(() => [Initiative], { description: "Initiatives that concern the plan itself." })
  relatedInitiatives!: Initiative[];

  @Field(() => Confidence, { description: "How sure the compilers are of this record." })
  confidence!: Confidence;

  @Field(() => [Citation], { description: "The sources." })
  citations!: Citation[];
}

@Resolver(() => Disagreement)
export class PlanStatementsOfDisagreement {
  @AddedField(() => [PlanStatement], { description: "The statements about a plan that it is about." })
  planStatements!: PlanStatement[];
}

mapType(PlanStatement, table("plan_statement"), (statement) => ({
  id: statement.column("id"),
  statement: statement.text("statement"),
  statedBy: statement.column("stated_by"),
  leader: statement.one(() => Leader, table("leader"), { leader_id: "id" }),
  statedOn: statement.column("stated_on"),
  fields: statement.column("fields"),
  confidence: statement.column("confidence"),
  note: statement.text("note"),
  citations: citationsOf(statement, "plan_statement_citation", "id", "plan_statement_id"),
}));

mapType(ActionPlan, table("action_plan"), (plan) => ({
  id: plan.column("id"),
  title: plan.text("title"),
  description: plan.text("description"),
  startsOn: plan.column("starts_on"),
  endsOn: plan.column("ends_on"),
  document: plan.one(() => Document, table("document"), { document_id: "id" }),
  statements: plan.many(
    () => PlanStatement,
    table("plan_statement"),
    { id: "plan_id" },
    { orderBy: (statement) => [statement("position")] },
  ),
  relatedInitiatives: plan.through(() => Initiative, table("initiative"), {
    rows: table("action_plan_initiative"),
    from: { id: "plan_id" },
    to: { initiative_id: "id" },
    orderBy: (link) => [link("position")],
  }),
  confidence: plan.column("confidence"),
  citations: citationsOf(plan, "action_plan_citation", "id", "plan_id"),
}));

mapAddedFields(Disagreement, PlanStatementsOfDisagreement, table("disagreement"), (disagreement) => ({
  planStatements: disagreement.through(() => PlanStatement, table("plan_statement"), {
    rows: table("disagreement_subject"),
    from: { id: "disagreement_id" },
    to: { plan_statement_id: "id" },
    orderBy: (link) => [link("position")],
  }),
}));
