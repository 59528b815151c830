import { Directive, Field, ID, ObjectType } from "type-graphql";
import { type LocalizedText, Text } from "../kernel/localization";
import { Decimal, PartialDate } from "../kernel/scalars";
import { Confidence, Country, Leader } from "../parties";
import { mapType, table } from "../planner";
import { Citation, citationsOf } from "./citation.type";
import { hasNoPeriod, Period } from "./period.type";
import { Qualifier } from "./qualifier.enum";

@Directive('@key(fields: "id")')
@ObjectType({ description: "A figure that someone stated, with its period, unit and speaker." })
export class Indicator {
  @Field(() => ID, { description: "A stable slug: `trade-2024-tokayev`." })
  id!: string;

  @Text({ description: "What the figure says." })
  label!: LocalizedText;

  @Field(() => Decimal, { description: "The number, in `unit`." })
  value!: string;

  @Field(() => String, { description: "The unit: `USD`, `percent`, `million tonnes`." })
  unit!: string;

  @Field(() => Qualifier, { description: "How it was qualified." })
  qualifier!: Qualifier;

  @Field(() => Period, { nullable: true, description: "When it holds." })
  period!: Period | null;

  @Field(() => String, {
    nullable: true,
    description: "What it covers, in words, where that is not plain from the label.",
  })
  geography!: string | null;

  @Field(() => [Country], { description: "The countries that it is about, where they are named." })
  countries!: Country[];

  @Field(() => String, { description: "Who stated it." })
  statedBy!: string;

  @Field(() => Leader, { nullable: true, description: "The leader who stated it, where it was one." })
  leader!: Leader | null;

  @Field(() => PartialDate, { nullable: true, description: "When it was stated." })
  statedOn!: string | null;

  @Field(() => [Indicator], { description: "The figures that contradict it, by id." })
  conflictsWith!: Indicator[];

  @Field(() => Confidence, { description: "How sure the compilers are of this record." })
  confidence!: Confidence;

  @Text({ nullable: true, description: "A reservation about this record." })
  note!: LocalizedText | null;

  @Field(() => [Citation], { description: "The sources; always at least one." })
  citations!: Citation[];
}

mapType(Indicator, table("indicator"), (indicator) => ({
  id: indicator.column("id"),
  label: indicator.text("label"),
  value: indicator.decimal("value"),
  unit: indicator.column("unit"),
  qualifier: indicator.column("qualifier"),
  period: indicator.embedded(() => Period, hasNoPeriod),
  geography: indicator.column("geography"),
  countries: indicator.through(() => Country, table("country"), {
    rows: table("indicator_country"),
    from: { id: "indicator_id" },
    to: { country_code: "code" },
    orderBy: (link) => [link("position")],
  }),
  statedBy: indicator.column("stated_by"),
  leader: indicator.one(() => Leader, table("leader"), { leader_id: "id" }),
  statedOn: indicator.column("stated_on"),
  conflictsWith: indicator.through(() => Indicator, table("indicator"), {
    rows: table("indicator_conflict"),
    from: { id: "indicator_id" },
    to: { other_id: "id" },
    orderBy: (_, other) => [other("id")],
  }),
  confidence: indicator.column("confidence"),
  note: indicator.text("note"),
  citations: citationsOf(indicator, "indicator_citation", "id", "indicator_id"),
}));
