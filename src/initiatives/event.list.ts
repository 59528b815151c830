import { sql } from "kysely";
import type { DB } from "../kernel/database/generated/tables";
import { KNOWN_COUNTRY } from "../parties";
import { anyOf, listOf, table } from "../planner";
import { citesSources } from "./common-filters";
import { Event } from "./event.type";
import { KNOWN_EVENT, KNOWN_INITIATIVE } from "./known";

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
    ...citesSources<DB["event"]>("event_citation", "event_id"),
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
