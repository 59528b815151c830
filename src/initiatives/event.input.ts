import { sql } from "kysely";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { ForwardPageArgs } from "../kernel/pagination";
import { CountryCode, DateScalar } from "../kernel/scalars";
import { KNOWN_COUNTRY } from "../parties";
import { anyOf, listOf, table } from "../planner";
import { EventKind, EventRelation } from "./event.enums";
import { Event } from "./event.type";
import { KNOWN_EVENT, KNOWN_INITIATIVE } from "./known";

@InputType({ description: "Which events: a list means any of its values, fields combine with “and”." })
export class EventFilter {
  @Field(() => [ID], { nullable: true, description: "Any of these events, by id." })
  ids?: string[];

  @Field(() => [ID], { nullable: true, description: "Events about any of these initiatives." })
  initiatives?: string[];

  @Field(() => [CountryCode], {
    nullable: true,
    description: "Events in which any of these countries took part.",
  })
  countries?: string[];

  @Field(() => [EventKind], { nullable: true, description: "Events of any of these kinds." })
  kinds?: EventKind[];

  @Field(() => [EventRelation], {
    nullable: true,
    description: "Events with any of these relations to their initiatives.",
  })
  relations?: EventRelation[];

  @Field(() => DateScalar, {
    nullable: true,
    description: "Events on this day or later; a month counts with its last day.",
  })
  happenedFrom?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Events on this day or earlier; a month counts with its first day.",
  })
  happenedTo?: string;
}

@ArgsType()
export class EventsArgs extends ForwardPageArgs {
  @Field(() => EventFilter, { nullable: true, description: "Which events; all without it." })
  filter?: EventFilter;
}

/** Events, the earliest first. */
export const eventList = listOf({
  type: () => Event,
  rows: table("event"),
  key: { value: (event) => event("id"), type: "text" },
  filter: {
    ids: anyOf("id", "text[]", KNOWN_EVENT),
    initiatives: {
      where: (event, initiatives) =>
        sql`exists (select from event_initiative as i where i.event_id = ${event("id")} and i.initiative_id = any(${initiatives.param("text[]")}))`,
      known: KNOWN_INITIATIVE,
    },
    countries: {
      where: (event, countries) =>
        sql`exists (select from event_country as c where c.event_id = ${event("id")} and c.country_code = any(${countries.param("text[]")}))`,
      known: KNOWN_COUNTRY,
    },
    kinds: anyOf("kind", "event_kind[]"),
    relations: anyOf("relation", "event_relation[]"),
    happenedFrom: {
      where: (event, day) => sql`partial_date_end(${event("happened_on")}) >= ${day.param("date")}`,
    },
    happenedTo: {
      where: (event, day) => sql`partial_date_start(${event("happened_on")}) <= ${day.param("date")}`,
    },
  },
  orders: { HAPPENED_ON: [{ value: (event) => event("happened_on"), type: "text" }] },
  defaultOrder: { field: "HAPPENED_ON", direction: "ASC" },
});
