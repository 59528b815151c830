import { sql } from "kysely";
import { expect, it } from "vitest";
import { filledDatabase } from "../harness/test-database";
import { CHECK_VIOLATION, EXCLUSION_VIOLATION, refusalOf } from "./refusal";

const { kysely, pool } = await filledDatabase();

// What has the wrong form is tested by the functions that say so: here, that each kind of column asks them.
it.each([
  ["initiative", "id", "'Not A Slug'", "initiative_id_slug"],
  ["initiative", "title", "'{}'", "initiative_title_text_map"],
  ["initiative", "parent_id", "id", "initiative_parent_another"],
  ["initiative", "sdg_goals", "'{18}'", "initiative_sdg_goals_known"],
  ["initiative", "version", "0", "initiative_version_positive"],
  ["source", "url", "'mailto:x@example.org'", "source_url_web"],
  ["source", "language", "'not a language'", "source_language_tag"],
  ["source", "published_on", "'yesterday'", "source_published_on_partial_date"],
  ["country", "code", "'kz'", "country_code_iso"],
  ["country", "alpha3", "'K1Z'", "country_alpha3_iso"],
  ["country", "m49", "'39'", "country_m49_un"],
  ["country", "latitude", "91", "country_latitude_range"],
  ["country", "longitude", "-181", "country_longitude_range"],
  ["country", "field_confidence", `'{"capital": "SURE"}'`, "country_field_confidence_levels"],
  ["country_language", "script", "'cyrl'", "country_language_script_iso"],
  ["leader", "name_variants", `'{"en": "A"}'`, "leader_name_variants_map"],
  ["leader", "wikidata_id", "'12'", "leader_wikidata_id_item"],
  ["leader", "left_office_on", "'1999'", "leader_office_order"],
  ["sector", "code", "'1234'", "sector_code_dac"],
  ["sector", "parent_code", "code", "sector_parent_prefix"],
  ["amount", "currency", "'usd'", "amount_currency_iso"],
  ["location", "geometry", `'{"type": "Circle"}'`, "location_geometry_geojson"],
  ["indicator", "period_start", "'2999'", "indicator_period_order"],
  ["action_plan", "ends_on", "starts_on - 1", "action_plan_period_order"],
  ["dataset", "id", "2", "dataset_one_row"],
  ["dataset", "languages", "NULL", "dataset_languages_tags"],
])("%s.%s = %s is refused by %s", async (table, column, value, constraint) => {
  const period = table === "indicator" ? `, period_end = '2025'` : "";
  const statement = sql.raw(`update ${table} set ${column} = ${value}${period}`);
  expect(await refusalOf(statement.execute(kysely))).toMatchObject({ code: CHECK_VIOLATION, constraint });
});

it.each([
  ["planned_start", "planned_end", "action_item_planned_order"],
  ["actual_start", "actual_end", "action_item_actual_order"],
])("%s after %s is refused, as far as their precision tells", async (start, end, constraint) => {
  const set = (from: string, to: string) => {
    const assignments = `${start} = '${from}', ${end} = '${to}'`;
    return pool.query(`update action_item set ${assignments} where id = (select min(id) from action_item)`);
  };
  await set("2025-12", "2025");
  expect(await refusalOf(set("2026-01", "2025"))).toMatchObject({ code: CHECK_VIOLATION, constraint });
});

it("a subject of a disagreement is exactly one thing", async () => {
  const insert = (columns: string, values: string) =>
    pool.query(
      `insert into disagreement_subject (disagreement_id, position${columns})
       select min(id), 99${values} from disagreement`,
    );
  const expected = { code: CHECK_VIOLATION, constraint: "disagreement_subject_reference" };
  expect(await refusalOf(insert("", ""))).toMatchObject(expected);
  const two = ", (select min(id) from initiative), (select min(id) from event)";
  expect(await refusalOf(insert(", initiative_id, event_id", two))).toMatchObject(expected);
});

it("two leaders of one country are not in office on the same day", async () => {
  const copy = (id: string, took: string, left: string) =>
    pool.query(
      `insert into leader (id, country_code, name, office, confidence, took_office_on, left_office_on)
       select $1, country_code, name, office, confidence, $2, $3 from leader where country_code = 'KZ' limit 1`,
      [id, took, left],
    );
  expect(await refusalOf(copy("usurper", "2019-06-01", "2020"))).toMatchObject({
    code: EXCLUSION_VIOLATION,
    constraint: "leader_one_in_office",
  });
  // The successor takes office on the day on which the predecessor leaves it; a year alone proves no overlap.
  await copy("predecessor", "1991", "2019-03-20");
  await copy("predecessor-of-that", "1990", "1991");
});

it("no initiative is its own ancestor", async () => {
  const { rows } = await pool.query<{ id: string }>(
    "select id from initiative where parent_id is null limit 2",
  );
  const [first, second] = rows.map(({ id }) => id);
  const adopt = pool.query(
    `update initiative set parent_id = case id when $1 then $2 else $1 end where id in ($1, $2)`,
    [first, second],
  );
  expect(await refusalOf(adopt)).toMatchObject({ code: "SZ005" });
});
