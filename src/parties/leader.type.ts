import { sql } from "kysely";
import { ArgsType, Directive, Field, ID, ObjectType, Resolver } from "type-graphql";
import type { DB } from "../kernel/database/generated/tables";
import { AddedField, Takes } from "../kernel/graphql";
import { type LocalizedText, Text } from "../kernel/localization";
import { connectionOf } from "../kernel/pagination";
import { DateScalar, PartialDate } from "../kernel/scalars";
import { type Argument, mapAddedFields, mapType, type Row, type Sql, table } from "../planner";
import { Confidence } from "./confidence.enum";
import { Country } from "./country.type";

@Directive('@key(fields: "id")')
@ObjectType({
  description: "A person in an office, as in Popolo: one record for each unbroken time in office.",
})
export class Leader {
  @Field(() => ID, { description: "A stable slug: `emomali-rahmon`." })
  id!: string;

  @Text({ description: "The name." })
  name!: LocalizedText;

  @Text({ description: "The office, in full." })
  office!: LocalizedText;

  @Field(() => Country, { description: "The country that the office belongs to." })
  country!: Country;

  @Field(() => PartialDate, { nullable: true, description: "When the time in office began." })
  tookOfficeOn!: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: "When the time in office ended; null while it lasts.",
  })
  leftOfficeOn!: string | null;

  @Text({ nullable: true, description: "A reservation about when the time in office began." })
  tookOfficeNote!: LocalizedText | null;

  @Field(() => String, {
    nullable: true,
    description: "The person's item in Wikidata, where it is sure: `Q7747`.",
  })
  wikidataId!: string | null;

  @Field(() => Confidence, { description: "How sure the compilers are of this record." })
  confidence!: Confidence;

  @Text({ nullable: true, description: "A reservation about this record." })
  note!: LocalizedText | null;
}

export const LeaderConnection = connectionOf("Leader", () => Leader);

@ArgsType()
class CountryLeadersArgs {
  @Field(() => DateScalar, { nullable: true, description: "Only those in office on this day." })
  currentOn?: string;
}

@Resolver(() => Country)
export class LeadersOfCountry {
  @AddedField(() => [Leader], { description: "The country's leaders, the first in office first." })
  @Takes(() => CountryLeadersArgs)
  leaders!: Leader[];
}

/** In office on a day; a partial date counts with its first day. */
export function inOfficeOn(leader: Row<DB["leader"]>, day: Argument): Sql {
  const on = day.param("date");
  return sql`coalesce(partial_date_start(${leader("took_office_on")}) <= ${on}, true) and coalesce(partial_date_start(${leader("left_office_on")}) > ${on}, true)`;
}

mapType(Leader, table("leader"), (leader) => ({
  id: leader.column("id"),
  name: leader.text("name"),
  office: leader.text("office"),
  country: leader.one(() => Country, table("country"), { country_code: "code" }),
  tookOfficeOn: leader.column("took_office_on"),
  leftOfficeOn: leader.column("left_office_on"),
  tookOfficeNote: leader.text("took_office_note"),
  wikidataId: leader.column("wikidata_id"),
  confidence: leader.column("confidence"),
  note: leader.text("note"),
}));

mapAddedFields(Country, LeadersOfCountry, table("country"), (country) => ({
  leaders: country.many(
    () => Leader,
    table("leader"),
    { code: "country_code" },
    {
      where: (leader, args) => {
        const day = args.get("currentOn");
        return day ? [inOfficeOn(leader, day)] : [];
      },
      orderBy: (leader) => [leader("took_office_on"), leader("id")],
    },
  ),
}));
