import { sql } from "kysely";
import type { Sql } from "../planner";

/** What lists are sorted by as TITLE: as much of the English title as an index can hold, in the index's own words. */
export function englishTitle(title: Sql): Sql {
  return sql`left(coalesce(${title}->'en'->>'text', ''), 200)`;
}
