import { sql } from "kysely";
import type { DB } from "../kernel/database/generated/tables";
import { KNOWN_COUNTRY, KNOWN_LEADER } from "../parties";
import { type Argument, anyOf, type FilterMapping, listOf, type Row, type Sql, table } from "../planner";
import { Initiative } from "./initiative.type";
import { KNOWN_INITIATIVE, KNOWN_SECTOR, KNOWN_SUMMIT } from "./known";

type InitiativeRow = Row<DB["initiative"]>;

function hasCountry(
  initiative: InitiativeRow,
  codes: Argument | undefined,
  roles: Argument | undefined,
): Sql {
  const conditions = [
    sql`c.initiative_id = ${initiative("id")}`,
    ...(codes ? [sql`c.country_code = any(${codes.param("text[]")})`] : []),
    ...(roles ? [sql`c.role = any(${roles.param("country_role[]")})`] : []),
  ];
  return sql`exists (select from initiative_country as c where ${sql.join(conditions, sql` and `)})`;
}

function holdsText(initiative: InitiativeRow, text: Argument): Sql {
  return sql`exists (select from (select value from jsonb_each(${initiative("title")}) union all select value from jsonb_each(${initiative("summary")})) as t where strpos(lower(t.value->>'text'), lower(${text.param("text")})) > 0)`;
}

/** Sectors given, with all that lies below them; worked out once per statement. */
export function sectorsWithin(sectors: Argument): Sql {
  return sql`any(array(select descendant_code from sector_closure where ancestor_code = any(${sectors.param("text[]")})))`;
}

export const initiativeFilter: FilterMapping<DB["initiative"]> = {
  ids: anyOf("id", "text[]", KNOWN_INITIATIVE),
  countries: {
    where: (initiative, codes, filter) => hasCountry(initiative, codes, filter.get("countryRoles")),
    known: KNOWN_COUNTRY,
  },
  countryRoles: {
    // Beside `countries`, the roles are part of its condition already.
    where: (initiative, roles, filter) =>
      filter.get("countries") ? sql`true` : hasCountry(initiative, undefined, roles),
  },
  sectors: {
    where: (initiative, sectors) =>
      sql`exists (select from initiative_sector as s where s.initiative_id = ${initiative("id")} and s.sector_code = ${sectorsWithin(sectors)})`,
    known: KNOWN_SECTOR,
  },
  kinds: anyOf("kind", "initiative_kind[]"),
  stages: anyOf("stage", "initiative_stage[]"),
  leaders: {
    where: (initiative, leaders) =>
      sql`exists (select from proposal as p where p.initiative_id = ${initiative("id")} and p.leader_id = any(${leaders.param("text[]")}))`,
    known: KNOWN_LEADER,
  },
  summits: {
    where: (initiative, summits) =>
      sql`exists (select from proposal as p where p.initiative_id = ${initiative("id")} and p.summit_id = any(${summits.param("text[]")}))`,
    known: KNOWN_SUMMIT,
  },
  sdgGoals: { where: (initiative, goals) => sql`${initiative("sdg_goals")} && ${goals.param("int[]")}` },
  text: { where: holdsText },
  updatedSince: {
    where: (initiative, moment) => sql`${initiative("updated_at")} >= ${moment.param("timestamptz")}`,
  },
  hasActionItems: {
    where: (initiative, has) =>
      sql`exists (select from action_item as i where i.initiative_id = ${initiative("id")}) = ${has.param("boolean")}`,
  },
};

/** Initiatives: by id, or in the order asked for. */
export const initiativeList = listOf({
  type: () => Initiative,
  rows: table("initiative"),
  key: { value: (initiative) => initiative("id"), type: "text" },
  filter: initiativeFilter,
  orders: {
    ID: [],
    TITLE: [
      { value: (initiative) => sql`coalesce(${initiative("title")}->'en'->>'text', '')`, type: "text" },
    ],
    UPDATED_AT: [{ value: (initiative) => initiative("updated_at"), type: "timestamptz" }],
  },
  defaultOrder: { field: "ID", direction: "ASC" },
});
