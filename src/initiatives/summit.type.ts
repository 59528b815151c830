import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { SummitStatus } from "../kernel/database/generated/enums";
import { type LocalizedText, Text } from "../kernel/localization";
import { LanguageTag, PartialDate } from "../kernel/scalars";
import { Confidence, Country, Leader } from "../parties";
import { mapType, table } from "../planner";
import { Citation, citationsOf } from "./citation.type";

registerEnumType(SummitStatus, {
  name: "SummitStatus",
  description: "Whether a summit has taken place.",
  valuesConfig: {
    PLANNED: { description: "Announced." },
    HELD: { description: "Held." },
  },
});

@ObjectType({ description: "The place where a summit met." })
export class SummitVenue {
  @Text({ description: "The building and the hall." })
  name!: LocalizedText;

  @Field(() => Confidence, { description: "How sure the compilers are of it." })
  confidence!: Confidence;

  @Text({ nullable: true, description: "A reservation about it." })
  note!: LocalizedText | null;

  @Field(() => [Citation], { description: "The sources." })
  citations!: Citation[];
}

@ObjectType({ description: "A speech whose text is known." })
export class Speech {
  @Field(() => Leader, { description: "Who gave it." })
  leader!: Leader;

  @Field(() => LanguageTag, { description: "The language of the text." })
  language!: string;

  @Field(() => [Citation], { description: "Where the text stands." })
  citations!: Citation[];
}

@Directive('@key(fields: "id")')
@ObjectType({ description: "A meeting of the heads of state of the format." })
export class Summit {
  @Field(() => ID, { description: "A stable slug: `second-2025`." })
  id!: string;

  @Field(() => Int, { description: "The first, the second, the third." })
  ordinal!: number;

  @Field(() => SummitStatus, { description: "Whether it has taken place." })
  status!: SummitStatus;

  @Text({ description: "The name." })
  name!: LocalizedText;

  @Field(() => PartialDate, { nullable: true, description: "When it was held, or is planned to be." })
  heldOn!: string | null;

  @Field(() => PartialDate, { nullable: true, description: "Its last day." })
  endedOn!: string | null;

  @Text({ nullable: true, description: "The city; null while it is not known." })
  city!: LocalizedText | null;

  @Field(() => Country, { nullable: true, description: "The host; null while it is not known." })
  hostCountry!: Country | null;

  @Field(() => SummitVenue, {
    nullable: true,
    description: "The place in the city, where a source names it.",
  })
  venue!: SummitVenue | null;

  @Field(() => Leader, { nullable: true, description: "Who presided." })
  chair!: Leader | null;

  @Text({ nullable: true, description: "What it was held on the occasion of." })
  occasion!: LocalizedText | null;

  @Field(() => [Country], { description: "The countries that take part." })
  countries!: Country[];

  @Field(() => [Leader], { description: "The leaders who attended." })
  participants!: Leader[];

  @Field(() => [Speech], { description: "The speeches whose text is known." })
  speeches!: Speech[];

  @Field(() => Confidence, { description: "How sure the compilers are of this record." })
  confidence!: Confidence;

  @Text({ nullable: true, description: "A reservation about this record." })
  note!: LocalizedText | null;

  @Field(() => [Citation], { description: "The sources." })
  citations!: Citation[];
}

mapType(SummitVenue, table("summit_venue"), (venue) => ({
  name: venue.text("name"),
  confidence: venue.column("confidence"),
  note: venue.text("note"),
  citations: citationsOf(venue, "summit_venue_citation", "summit_id", "summit_id"),
}));

mapType(Speech, table("speech"), (speech) => ({
  leader: speech.one(() => Leader, table("leader"), { leader_id: "id" }),
  language: speech.column("language"),
  citations: citationsOf(speech, "speech_citation", "id", "speech_id"),
}));

mapType(Summit, table("summit"), (summit) => ({
  id: summit.column("id"),
  ordinal: summit.column("ordinal"),
  status: summit.column("status"),
  name: summit.text("name"),
  heldOn: summit.column("held_on"),
  endedOn: summit.column("ended_on"),
  city: summit.text("city"),
  hostCountry: summit.one(() => Country, table("country"), { host_country_code: "code" }),
  venue: summit.one(() => SummitVenue, table("summit_venue"), { id: "summit_id" }),
  chair: summit.one(() => Leader, table("leader"), { chair_id: "id" }),
  occasion: summit.text("occasion"),
  countries: summit.through(() => Country, table("country"), {
    rows: table("summit_country"),
    from: { id: "summit_id" },
    to: { country_code: "code" },
    orderBy: (link) => [link("position")],
  }),
  participants: summit.through(() => Leader, table("leader"), {
    rows: table("summit_leader"),
    from: { id: "summit_id" },
    to: { leader_id: "id" },
    orderBy: (link) => [link("position")],
  }),
  speeches: summit.many(
    () => Speech,
    table("speech"),
    { id: "summit_id" },
    { orderBy: (speech) => [speech("position")] },
  ),
  confidence: summit.column("confidence"),
  note: summit.text("note"),
  citations: citationsOf(summit, "summit_citation", "id", "summit_id"),
}));
