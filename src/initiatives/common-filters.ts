import { sql } from "kysely";
import type { DB } from "../kernel/database/generated/tables";
import { KNOWN_COUNTRY } from "../parties";
import { type Argument, type FilterMapping, isAnyOf, type Row, type Sql } from "../planner";
import { KNOWN_SOURCE } from "./known";

/** A table of countries in roles, and its column that names the record they have them in. */
interface RoleTable {
  readonly table: "initiative_country" | "action_item_country";
  readonly record: "initiative_id" | "item_id";
}

/** The filter fields `countries` and `countryRoles`: given both, one country must have one of the roles. */
export function countryRoleFilters<R extends { id: unknown }>({
  table,
  record,
}: RoleTable): FilterMapping<R> {
  const hasCountry = (row: Row<R>, codes: Argument | undefined, roles: Argument | undefined): Sql => {
    const conditions = [
      sql`${sql.ref(`c.${record}`)} = ${row("id")}`,
      ...(codes ? [isAnyOf(sql`c.country_code`, codes, "text[]")] : []),
      ...(roles ? [isAnyOf(sql`c.role`, roles, "country_role[]")] : []),
    ];
    return sql`exists (select from ${sql.table(table)} as c where ${sql.join(conditions, sql` and `)})`;
  };
  return {
    countries: {
      where: (row, codes, filter) => hasCountry(row, codes, filter.get("countryRoles")),
      known: KNOWN_COUNTRY,
    },
    countryRoles: {
      // Beside `countries`, the roles are part of its condition already.
      where: (row, roles, filter) =>
        filter.get("countries") ? sql`true` : hasCountry(row, undefined, roles),
    },
  };
}

/** The filter field `sources`: the record's own citations, in this table, name any of the sources. */
export function citesSources<R extends { id: unknown }>(
  table: `${string}_citation` & keyof DB,
  record: string,
): FilterMapping<R> {
  return {
    sources: {
      where: (row, sources) =>
        sql`exists (select from ${sql.table(table)} as c where ${sql.ref(`c.${record}`)} = ${row("id")} and ${isAnyOf(sql`c.source_id`, sources, "text[]")})`,
      known: KNOWN_SOURCE,
    },
  };
}

/** Any of the texts holds the words given, in any language; letter case does not matter. */
export function holdsText(texts: readonly Sql[], words: Argument): Sql {
  const entries = texts.map((text) => sql`select value from jsonb_each(${text})`);
  return sql`exists (select from (${sql.join(entries, sql` union all `)}) as t where strpos(lower(t.value->>'text'), lower(${words.param("text")})) > 0)`;
}
