import { sql } from "kysely";
import type { Argument } from "../argument";
import type { Moment } from "../sql";

/** The moment that an argument of the input type `AsOf` names: today, with all that is recorded, as far as it names none. */
export function momentOf(asOf: Argument): Moment {
  const on = asOf.get("effectiveOn")?.param("date") ?? sql`current_date`;
  const knownAt = asOf.get("knownAt")?.param("timestamptz");
  return { on, ...(knownAt && { knownAt }) };
}
