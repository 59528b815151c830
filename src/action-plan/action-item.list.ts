import { sql } from "kysely";
import { KNOWN_INITIATIVE, KNOWN_SECTOR, sectorsWithin } from "../initiatives";
import type { DB } from "../kernel/database/generated/tables";
import { KNOWN_COUNTRY } from "../parties";
import { type Argument, anyOf, type FilterMapping, listOf, type Row, type Sql, table } from "../planner";
import { ActionItem } from "./action-item.type";
import { KNOWN_ACTION_ITEM, KNOWN_ACTION_PLAN } from "./known";
import { freshness, isOverdue } from "./timeliness";

type ActionItemRow = Row<DB["action_item"]>;

function hasCountry(item: ActionItemRow, codes: Argument | undefined, roles: Argument | undefined): Sql {
  const conditions = [
    sql`c.item_id = ${item("id")}`,
    ...(codes ? [sql`c.country_code = any(${codes.param("text[]")})`] : []),
    ...(roles ? [sql`c.role = any(${roles.param("country_role[]")})`] : []),
  ];
  return sql`exists (select from action_item_country as c where ${sql.join(conditions, sql` and `)})`;
}

function holdsText(item: ActionItemRow, text: Argument): Sql {
  return sql`exists (select from (select value from jsonb_each(${item("title")}) union all select value from jsonb_each(coalesce(${item("description")}, '{}'))) as t where strpos(lower(t.value->>'text'), lower(${text.param("text")})) > 0)`;
}

export const actionItemFilter: FilterMapping<DB["action_item"]> = {
  ids: anyOf("id", "text[]", KNOWN_ACTION_ITEM),
  plans: anyOf("plan_id", "text[]", KNOWN_ACTION_PLAN),
  initiatives: anyOf("initiative_id", "text[]", KNOWN_INITIATIVE),
  countries: {
    where: (item, codes, filter) => hasCountry(item, codes, filter.get("countryRoles")),
    known: KNOWN_COUNTRY,
  },
  countryRoles: {
    // Beside `countries`, the roles are part of its condition already.
    where: (item, roles, filter) =>
      filter.get("countries") ? sql`true` : hasCountry(item, undefined, roles),
  },
  sectors: {
    where: (item, sectors) =>
      sql`exists (select from initiative_sector as s where s.initiative_id = ${item("initiative_id")} and s.sector_code = ${sectorsWithin(sectors)})`,
    known: KNOWN_SECTOR,
  },
  statuses: anyOf("status", "action_status[]"),
  assessments: anyOf("assessment", "completion[]"),
  basis: anyOf("basis", "action_item_basis[]"),
  dueFrom: { where: (item, day) => sql`${item("due_on")} >= ${day.param("date")}` },
  dueTo: { where: (item, day) => sql`${item("due_on")} <= ${day.param("date")}` },
  overdue: { where: (item, overdue) => sql`${isOverdue(item)} = ${overdue.param("boolean")}` },
  freshness: { where: (item, values) => sql`${freshness(item)} = any(${values.param("text[]")})` },
  text: { where: holdsText },
  updatedSince: { where: (item, moment) => sql`${item("updated_at")} >= ${moment.param("timestamptz")}` },
};

/** Action items: by id, or in the order asked for. */
export const actionItemList = listOf({
  type: () => ActionItem,
  rows: table("action_item"),
  key: { value: (item) => item("id"), type: "text" },
  filter: actionItemFilter,
  orders: {
    ID: [],
    TITLE: [{ value: (item) => sql`coalesce(${item("title")}->'en'->>'text', '')`, type: "text" }],
    DUE_ON: [{ value: (item) => sql`coalesce(${item("due_on")}, 'infinity'::date)`, type: "date" }],
    UPDATED_AT: [{ value: (item) => item("updated_at"), type: "timestamptz" }],
  },
  defaultOrder: { field: "ID", direction: "ASC" },
});
