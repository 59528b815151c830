import { sql } from "kysely";
import type { DB } from "../kernel/database/generated/tables";
import { type Argument, type Moment, momentOf, type Row, rowOf, type Sql } from "../planner";
import type { StatusAxis } from "./action-plan.enums";

type ItemRow = Row<DB["action_item"]>;
type CountryRow = Row<DB["action_item_country"]>;
type ChangeRow = Row<DB["status_change"]>;

/** Whether a status change counts as of a moment; where the clock of knowing is open, all that is recorded is known. */
export function countsAsOf(change: ChangeRow, { on, knownAt }: Moment): Sql {
  const known = (recordedAt: Sql) => (knownAt ? sql` and ${recordedAt} <= ${knownAt}` : sql``);
  const retraction = rowOf<DB["status_change"]>("retraction");
  const isRetracted = sql`exists (select from status_change as retraction where ${retraction("retracts_id")} = ${change("id")}${known(retraction("recorded_at"))})`;
  return sql`${change("effective_on")} <= ${on}${known(change("recorded_at"))} and ${change("retracts_id")} is null and not ${isRetracted}`;
}

const change = rowOf<DB["status_change"]>("standing");

/** What the last change that counts says; null where none does. */
function valueAsOf(item: Sql, axis: StatusAxis, country: Sql, moment: Moment): Sql {
  return sql`(select ${change("to_value")} from status_change as standing where ${change("item_id")} = ${item} and ${change("axis")} = ${sql.lit(axis)} and ${change("country_code")} ${country} and ${countsAsOf(change, moment)} order by ${change("effective_on")} desc, ${change("sequence")} desc limit 1)`;
}

const OF_WHOLE_ITEM = sql`is null`;

/** The columns of an item that follow from its history. */
const FROM_HISTORY: Readonly<Record<string, (item: ItemRow, moment: Moment) => Sql>> = {
  status: (item, moment) =>
    sql`coalesce(${valueAsOf(item("id"), "OFFICIAL", OF_WHOLE_ITEM, moment)}::action_status, 'PIPELINE')`,
  assessment: (item, moment) =>
    sql`coalesce(${valueAsOf(item("id"), "ASSESSMENT", OF_WHOLE_ITEM, moment)}::completion, 'NO_EVIDENCE')`,
  last_evidence_on: (item, moment) =>
    sql`(select max(${change("effective_on")}) from status_change as standing where ${change("item_id")} = ${item("id")} and ${countsAsOf(change, moment)})`,
};

/** An item as of a moment: what follows from its history is worked out, the rest is as its row has it. */
export function itemAsOf(item: ItemRow, moment: Moment): ItemRow {
  const column: ItemRow = (name) => FROM_HISTORY[name]?.(item, moment) ?? item(name);
  return Object.assign(column, { asOf: moment });
}

/** An item as of the moment that the argument `asOf` names; without one, as its row is seen. */
export function itemAt(item: ItemRow, args: Argument): ItemRow {
  const asOf = args.get("asOf");
  return asOf ? itemAsOf(item, momentOf(asOf)) : item;
}

/** A country in an item, with the status that it had reported for itself by a moment. */
export function itemCountryAsOf(member: CountryRow, moment: Moment): CountryRow {
  const reported = () => valueAsOf(member("item_id"), "OFFICIAL", sql`= ${member("country_code")}`, moment);
  const column: CountryRow = (name) => (name === "status" ? reported() : member(name));
  return Object.assign(column, { asOf: moment });
}

/** A country in an item as of the moment that the argument `asOf` names; without one, as its row is seen. */
export function itemCountryAt(member: CountryRow, args: Argument): CountryRow {
  const asOf = args.get("asOf");
  return asOf ? itemCountryAsOf(member, momentOf(asOf)) : member;
}
