import { sql } from "kysely";
import { ArgsType, Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Takes } from "../kernel/graphql";
import { type LocalizedText, Text } from "../kernel/localization";
import { connectionOf } from "../kernel/pagination";
import { DateTime } from "../kernel/scalars";
import { Confidence, Country } from "../parties";
import { mapType, table } from "../planner";
import { Amount } from "./amount.type";
import { Citation, citationsOf } from "./citation.type";
import { AssignedBy, CountryRole, InitiativeKind, InitiativeStage, SummitStage } from "./initiative.enums";
import { InitiativeFacets } from "./initiative-facets.type";
import { Location } from "./location.type";
import { Sector } from "./sector.type";

@ArgsType()
export class RolesArgs {
  @Field(() => [CountryRole], { nullable: true, description: "Only countries in any of these roles." })
  roles?: CountryRole[];
}

@ObjectType({ description: "A country in a role in an initiative." })
export class InitiativeCountry {
  @Field(() => Country, { description: "The country." })
  country!: Country;

  @Field(() => CountryRole, { description: "Its role." })
  role!: CountryRole;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description: "Something that a leader proposed, offered or announced, and what is known of it.",
})
export class Initiative {
  @Field(() => ID, { description: "A stable slug: `annual-culture-festival`." })
  id!: string;

  @Text({ description: "The title." })
  title!: LocalizedText;

  @Text({ description: "What it is, in the compilers' words." })
  summary!: LocalizedText;

  @Field(() => InitiativeKind, { description: "What it would bring about." })
  kind!: InitiativeKind;

  @Field(() => InitiativeStage, { description: "How far it has come." })
  stage!: InitiativeStage;

  @Field(() => SummitStage, { description: "How far it was said to have come at the summit." })
  stageAtSummit!: SummitStage;

  @Field(() => [InitiativeCountry], {
    description:
      "The countries that sources name, each with its role; a country in two roles stands here twice. Proposers first, then leads, partners, funders and beneficiaries.",
  })
  @Takes(() => RolesArgs)
  countries!: InitiativeCountry[];

  @Field(() => [Sector], { description: "Its sectors: DAC purpose codes." })
  sectors!: Sector[];

  @Field(() => [Int], { description: "The Sustainable Development Goals that it serves, 1 to 17." })
  sdgGoals!: number[];

  @Field(() => AssignedBy, { description: "Who assigned the goals." })
  sdgGoalsAssignedBy!: AssignedBy;

  @Field(() => [Amount], { description: "Figures named for it. Contradicting ones stand side by side." })
  amounts!: Amount[];

  @Field(() => [Location], { description: "The places that sources name." })
  locations!: Location[];

  @Field(() => Initiative, { nullable: true, description: "The larger initiative that it is part of." })
  parent!: Initiative | null;

  @Field(() => [Initiative], { description: "The initiatives that are part of it, by id." })
  children!: Initiative[];

  @Field(() => Confidence, { description: "How sure the compilers are of this record." })
  confidence!: Confidence;

  @Text({ nullable: true, description: "A reservation about this record." })
  note!: LocalizedText | null;

  @Field(() => [Citation], { description: "The sources; always at least one." })
  citations!: Citation[];

  @Field(() => Int, { description: "How often the record has been written: 1 at first." })
  version!: number;

  @Field(() => DateTime, { description: "When the record was last written." })
  updatedAt!: string;
}

export const InitiativeConnection = connectionOf("Initiative", () => Initiative, {
  facets: () => InitiativeFacets,
});

mapType(InitiativeCountry, table("initiative_country"), (member) => ({
  country: member.one(() => Country, table("country"), { country_code: "code" }),
  role: member.column("role"),
}));

mapType(Initiative, table("initiative"), (initiative) => ({
  id: initiative.column("id"),
  title: initiative.text("title"),
  summary: initiative.text("summary"),
  kind: initiative.column("kind"),
  stage: initiative.column("stage"),
  stageAtSummit: initiative.column("stage_at_summit"),
  countries: initiative.many(
    () => InitiativeCountry,
    table("initiative_country"),
    { id: "initiative_id" },
    {
      where: (member, args) => {
        const roles = args.get("roles");
        return roles ? [sql`${member("role")} = any(${roles.param("country_role[]")})`] : [];
      },
      orderBy: (member) => [member("role"), member("country_code")],
    },
  ),
  sectors: initiative.through(() => Sector, table("sector"), {
    rows: table("initiative_sector"),
    from: { id: "initiative_id" },
    to: { sector_code: "code" },
    orderBy: (link) => [link("sector_code")],
  }),
  sdgGoals: initiative.column("sdg_goals"),
  sdgGoalsAssignedBy: initiative.column("sdg_goals_assigned_by"),
  amounts: initiative.many(
    () => Amount,
    table("amount"),
    { id: "initiative_id" },
    { orderBy: (amount) => [amount("position")] },
  ),
  locations: initiative.many(
    () => Location,
    table("location"),
    { id: "initiative_id" },
    { orderBy: (location) => [location("position")] },
  ),
  parent: initiative.one(() => Initiative, table("initiative"), { parent_id: "id" }),
  children: initiative.many(
    () => Initiative,
    table("initiative"),
    { id: "parent_id" },
    { orderBy: (child) => [child("id")] },
  ),
  confidence: initiative.column("confidence"),
  note: initiative.text("note"),
  citations: citationsOf(initiative, "initiative_citation", "id", "initiative_id"),
  version: initiative.column("version"),
  updatedAt: initiative.moment("updated_at"),
}));
