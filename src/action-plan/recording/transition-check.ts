import { sql, type Transaction } from "kysely";
import type { DB } from "../../kernel/database";
import { refuse } from "../../kernel/writing";
import type { StatusAxis } from "../action-plan.enums";
import { following, INITIAL } from "./lifecycle";

/** A line of the history: of an axis, of the whole item or of one country. */
export interface Line {
  readonly itemId: string;
  readonly axis: StatusAxis;
  readonly country: string | null;
}

interface Neighbour {
  readonly value: string;
  readonly day: string;
}

/** What holds on a day, and what is recorded already to hold next after it. */
const neighbours = async (
  db: Transaction<DB>,
  { itemId, axis, country }: Line,
  day: string,
): Promise<{ readonly before: Neighbour | undefined; readonly after: Neighbour | undefined }> => {
  const ofLine = sql`select to_value as value, effective_on::text as day, sequence from standing_status_change
    where item_id = ${itemId} and axis = ${axis}::status_axis and country_code is not distinct from ${country}::text`;
  const before = await sql<Neighbour>`${ofLine} and effective_on <= ${day}::date
    order by effective_on desc, sequence desc limit 1`.execute(db);
  const after = await sql<Neighbour>`${ofLine} and effective_on > ${day}::date
    order by effective_on, sequence limit 1`.execute(db);
  return { before: before.rows[0], after: after.rows[0] };
};

const list = (values: readonly string[]): string => (values.length === 0 ? "nothing" : values.join(", "));

/**
 * Refuses a step that the lifecycle does not know: from what holds on the day, and, for what is told late, to what is
 * recorded already to come after it. Gives the value that holds until then; null for the first of its line.
 */
export const checkTransition = async (
  db: Transaction<DB>,
  line: Line,
  { to, effectiveOn, field }: { readonly to: string; readonly effectiveOn: string; readonly field: string },
): Promise<string | null> => {
  const { before, after } = await neighbours(db, line, effectiveOn);
  const from = before?.value ?? INITIAL[line.axis];
  const next = following(line.axis, from);
  if (!next.includes(to)) {
    refuse(
      "TRANSITION_NOT_ALLOWED",
      [field],
      `On ${effectiveOn} it stands at ${from}, and ${to} cannot follow: ${list(next)} can. Where ${from} was recorded wrongly, have it retracted.`,
    );
  }
  if (after !== undefined && !following(line.axis, to).includes(after.value)) {
    refuse(
      "TRANSITION_NOT_ALLOWED",
      [field],
      `From ${after.day} on ${after.value} is recorded, and it cannot follow ${to}: ${list(following(line.axis, to))} can. Have the later one retracted, or check effectiveOn.`,
    );
  }
  return before?.value ?? null;
};
