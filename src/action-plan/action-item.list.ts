import { sql } from "kysely";
import {
  citesSources,
  countryRoleFilters,
  englishTitle,
  holdsText,
  isInSectors,
  KNOWN_INITIATIVE,
  KNOWN_SECTOR,
} from "../initiatives";
import type { DB } from "../kernel/database/generated/tables";
import { anyOf, type FilterMapping, listOf, table, through } from "../planner";
import { ActionItem } from "./action-item.type";
import { itemAsOf } from "./as-of";
import { KNOWN_ACTION_ITEM, KNOWN_ACTION_PLAN } from "./known";
import { freshness, isOverdue } from "./timeliness";

export const actionItemFilter: FilterMapping<DB["action_item"]> = {
  ids: anyOf("id", "text[]", KNOWN_ACTION_ITEM),
  plans: anyOf("plan_id", "text[]", KNOWN_ACTION_PLAN),
  initiatives: anyOf("initiative_id", "text[]", KNOWN_INITIATIVE),
  ...countryRoleFilters<DB["action_item"]>({ table: "action_item_country", record: "item_id" }),
  sectors: {
    where: (item, sectors) => isInSectors(item("initiative_id"), sectors),
    known: KNOWN_SECTOR,
  },
  statuses: anyOf("status", "action_status[]"),
  assessments: anyOf("assessment", "completion[]"),
  basis: anyOf("basis", "action_item_basis[]"),
  dueFrom: { where: (item, day) => sql`${item("due_on")} >= ${day.param("date")}` },
  dueTo: { where: (item, day) => sql`${item("due_on")} <= ${day.param("date")}` },
  overdue: { where: (item, overdue) => sql`${isOverdue(item)} = ${overdue.param("boolean")}` },
  freshness: { where: (item, values) => sql`${freshness(item)} = any(${values.param("text[]")})` },
  ...citesSources<DB["action_item"]>("action_item_citation", "action_item_id"),
  text: {
    where: (item, words) => holdsText([item("title"), sql`coalesce(${item("description")}, '{}')`], words),
  },
  updatedSince: { where: (item, moment) => sql`${item("updated_at")} >= ${moment.param("timestamptz")}` },
};

/** Action items: by id, or in the order asked for. */
export const actionItemList = listOf({
  type: () => ActionItem,
  rows: table("action_item"),
  asOf: itemAsOf,
  key: { value: (item) => item("id"), type: "text" },
  filter: actionItemFilter,
  orders: {
    ID: [],
    TITLE: [{ value: (item) => englishTitle(item("title")), type: "text" }],
    DUE_ON: [{ value: (item) => sql`coalesce(${item("due_on")}, 'infinity'::date)`, type: "date" }],
    UPDATED_AT: [{ value: (item) => item("updated_at"), type: "timestamptz" }],
  },
  defaultOrder: { field: "ID", direction: "ASC" },
  facets: {
    countries: { through: through(table("action_item_country"), "item_id", "country_code") },
    sectors: {
      by: (item) => item("initiative_id"),
      through: through(table("initiative_sector_closure"), "initiative_id", "sector_code"),
    },
    statuses: { by: (item) => item("status") },
    assessments: { by: (item) => item("assessment") },
    basis: { by: (item) => item("basis") },
    freshness: { by: freshness },
  },
});
