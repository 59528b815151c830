import { Directive, Field, ID, ObjectType, Resolver } from "type-graphql";
import { AddedField } from "../kernel/graphql";
import { type LocalizedText, Text } from "../kernel/localization";
import { connectionOf } from "../kernel/pagination";
import { PartialDate } from "../kernel/scalars";
import { Confidence, Country } from "../parties";
import { mapAddedFields, mapType, table } from "../planner";
import { Citation, citationsOf } from "./citation.type";
import { EventKind, EventRelation, EventScope } from "./event.enums";
import { Initiative } from "./initiative.type";

@Directive('@key(fields: "id")')
@ObjectType({
  description: "Something that happened after a summit, or was announced, around its initiatives.",
})
export class Event {
  @Field(() => ID, { description: "A stable slug: `first-train-aprin`." })
  id!: string;

  @Field(() => PartialDate, { description: "When it happened, or when it was reported." })
  happenedOn!: string;

  @Text({ description: "The title." })
  title!: LocalizedText;

  @Text({ description: "What happened, in the compilers' words." })
  summary!: LocalizedText;

  @Field(() => EventKind, { description: "What kind of thing happened." })
  kind!: EventKind;

  @Field(() => EventRelation, { description: "What it means for its initiatives." })
  relation!: EventRelation;

  @Field(() => EventScope, { description: "Who took part." })
  scope!: EventScope;

  @Field(() => [Country], { description: "The countries that took part." })
  countries!: Country[];

  @Field(() => [Initiative], { description: "The initiatives that it is about." })
  initiatives!: Initiative[];

  @Field(() => Confidence, { description: "How sure the compilers are of this record." })
  confidence!: Confidence;

  @Text({ nullable: true, description: "A reservation about this record." })
  note!: LocalizedText | null;

  @Field(() => [Citation], { description: "The sources; always at least one." })
  citations!: Citation[];
}

export const EventConnection = connectionOf("Event", () => Event);

@Resolver(() => Initiative)
export class EventsOfInitiative {
  @AddedField(() => [Event], { description: "What happened around it, the earliest first." })
  events!: Event[];
}

mapType(Event, table("event"), (event) => ({
  id: event.column("id"),
  happenedOn: event.column("happened_on"),
  title: event.text("title"),
  summary: event.text("summary"),
  kind: event.column("kind"),
  relation: event.column("relation"),
  scope: event.column("scope"),
  countries: event.through(() => Country, table("country"), {
    rows: table("event_country"),
    from: { id: "event_id" },
    to: { country_code: "code" },
    orderBy: (link) => [link("position")],
  }),
  initiatives: event.through(() => Initiative, table("initiative"), {
    rows: table("event_initiative"),
    from: { id: "event_id" },
    to: { initiative_id: "id" },
    orderBy: (link) => [link("position")],
  }),
  confidence: event.column("confidence"),
  note: event.text("note"),
  citations: citationsOf(event, "event_citation", "id", "event_id"),
}));

mapAddedFields(Initiative, EventsOfInitiative, table("initiative"), (initiative) => ({
  events: initiative.through(() => Event, table("event"), {
    rows: table("event_initiative"),
    from: { id: "initiative_id" },
    to: { event_id: "id" },
    orderBy: (_, event) => [event("happened_on"), event("id")],
  }),
}));
