import { sql } from "kysely";
import type { DB } from "../kernel/database/generated/tables";
import { KNOWN_LEADER } from "../parties";
import {
  type Argument,
  anyOf,
  type FilterMapping,
  isAnyOf,
  listOf,
  type Sql,
  table,
  through,
} from "../planner";
import { citesSources, countryRoleFilters, holdsText } from "./common-filters";
import { englishTitle } from "./english-title";
import { Initiative } from "./initiative.type";
import { KNOWN_INITIATIVE, KNOWN_SECTOR, KNOWN_SUMMIT } from "./known";

/** The initiative is in any of the sectors given, or in one below them. */
export function isInSectors(initiativeId: Sql, sectors: Argument): Sql {
  return sql`exists (select from initiative_sector_closure as s where s.initiative_id = ${initiativeId} and ${isAnyOf(sql`s.sector_code`, sectors, "text[]")})`;
}

export const initiativeFilter: FilterMapping<DB["initiative"]> = {
  ids: anyOf("id", "text[]", KNOWN_INITIATIVE),
  ...countryRoleFilters<DB["initiative"]>({ table: "initiative_country", record: "initiative_id" }),
  sectors: {
    where: (initiative, sectors) => isInSectors(initiative("id"), sectors),
    known: KNOWN_SECTOR,
  },
  kinds: anyOf("kind", "initiative_kind[]"),
  stages: anyOf("stage", "initiative_stage[]"),
  leaders: {
    where: (initiative, leaders) =>
      sql`exists (select from proposal as p where p.initiative_id = ${initiative("id")} and ${isAnyOf(sql`p.leader_id`, leaders, "text[]")})`,
    known: KNOWN_LEADER,
  },
  summits: {
    where: (initiative, summits) =>
      sql`exists (select from proposal as p where p.initiative_id = ${initiative("id")} and ${isAnyOf(sql`p.summit_id`, summits, "text[]")})`,
    known: KNOWN_SUMMIT,
  },
  sdgGoals: { where: (initiative, goals) => sql`${initiative("sdg_goals")} && ${goals.param("int[]")}` },
  ...citesSources<DB["initiative"]>("initiative_citation", "initiative_id"),
  text: {
    where: (initiative, words) => holdsText([initiative("title"), initiative("summary")], words),
  },
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
    TITLE: [{ value: (initiative) => englishTitle(initiative("title")), type: "text" }],
    UPDATED_AT: [{ value: (initiative) => initiative("updated_at"), type: "timestamptz" }],
  },
  defaultOrder: { field: "ID", direction: "ASC" },
  facets: {
    countries: { through: through(table("initiative_country"), "initiative_id", "country_code") },
    sectors: { through: through(table("initiative_sector_closure"), "initiative_id", "sector_code") },
    kinds: { by: (initiative) => initiative("kind") },
    stages: { by: (initiative) => initiative("stage") },
  },
});
