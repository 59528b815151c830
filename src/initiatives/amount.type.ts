import { Field, ID, ObjectType } from "type-graphql";
import { type LocalizedText, Text } from "../kernel/localization";
import { Decimal, PartialDate } from "../kernel/scalars";
import { Confidence } from "../parties";
import { mapType, table } from "../planner";
import { Citation, citationsOf } from "./citation.type";
import { hasNoPeriod, Period } from "./period.type";
import { Qualifier } from "./qualifier.enum";

@ObjectType({ description: "A figure that belongs to one initiative: money, capacity, people." })
export class Amount {
  @Field(() => ID, { description: "A stable slug." })
  id!: string;

  @Text({ description: "What the figure says." })
  label!: LocalizedText;

  @Field(() => Decimal, { description: "The number, in `unit`." })
  value!: string;

  @Field(() => String, { description: "The unit: `USD`, `million tonnes`, `persons`." })
  unit!: string;

  @Field(() => String, { nullable: true, description: "For money, the currency's ISO 4217 code." })
  currency!: string | null;

  @Field(() => Qualifier, { description: "How it was qualified." })
  qualifier!: Qualifier;

  @Field(() => Period, { nullable: true, description: "When it holds." })
  period!: Period | null;

  @Field(() => PartialDate, { nullable: true, description: "When it was stated." })
  statedOn!: string | null;

  @Field(() => Confidence, {
    nullable: true,
    description: "How sure the compilers are; null where the initiative's own confidence says it.",
  })
  confidence!: Confidence | null;

  @Text({ nullable: true, description: "A reservation about the figure." })
  note!: LocalizedText | null;

  @Field(() => [Citation], { description: "The sources." })
  citations!: Citation[];
}

mapType(Amount, table("amount"), (amount) => ({
  id: amount.column("id"),
  label: amount.text("label"),
  value: amount.decimal("value"),
  unit: amount.column("unit"),
  currency: amount.column("currency"),
  qualifier: amount.column("qualifier"),
  period: amount.embedded(() => Period, hasNoPeriod),
  statedOn: amount.column("stated_on"),
  confidence: amount.column("confidence"),
  note: amount.text("note"),
  citations: citationsOf(amount, "amount_citation", "id", "amount_id"),
}));
