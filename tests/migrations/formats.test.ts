import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { ActionStatus, Completion } from "../../src/kernel/database/generated/enums";
import { migratedDatabase } from "./migrated-database";

const { kysely } = await migratedDatabase();

const evaluate = async (call: string, value: unknown, type: string): Promise<unknown> => {
  const expression = sql<{ result: unknown }>`select ${sql.raw(call)}(${value}::${sql.raw(type)}) as result`;
  const { rows } = await expression.execute(kysely);
  return rows[0]?.result;
};

describe("partial dates", () => {
  it.each([
    ["2025", "2025-01-01", "2025-12-31"],
    ["2024", "2024-01-01", "2024-12-31"],
    ["2025-02", "2025-02-01", "2025-02-28"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2025-12", "2025-12-01", "2025-12-31"],
    ["2025-10-09", "2025-10-09", "2025-10-09"],
    ["2024-02-29", "2024-02-29", "2024-02-29"],
  ])("%s runs from %s to %s", async (value, first, last) => {
    expect(await evaluate("is_partial_date", value, "text")).toBe(true);
    expect(await evaluate("partial_date_start", value, "text")).toEqual(new Date(`${first}T00:00:00Z`));
    expect(await evaluate("partial_date_end", value, "text")).toEqual(new Date(`${last}T00:00:00Z`));
  });

  it.each([
    "",
    "25",
    "0000",
    "2025-00",
    "2025-13",
    "2025-1",
    "2025-02-29",
    "2025-04-31",
    "2025-10-09T00:00",
    "soon",
  ])("%j is none", async (value) => {
    expect(await evaluate("is_partial_date", value, "text")).toBe(false);
    expect(await evaluate("partial_date_end", value, "text")).toBeNull();
  });

  it("a missing one is for the column to refuse", async () => {
    expect(await evaluate("is_partial_date", null, "text")).toBeNull();
  });
});

it.each([
  ["2025", "2025", true],
  ["2025-12", "2025", true],
  ["2025", "2025-01-01", true],
  ["2025-10-09", "2025-10", true],
  ["2026", "2025-12-31", false],
  ["2025-11", "2025-10-31", false],
  ["2025-10-10", "2025-10-09", false],
  [null, "2025", null],
])("a period from %s to %s: %s", async (first, last, expected) => {
  const { rows } = await sql<{ result: unknown }>`select is_period(${first}, ${last}) as result`.execute(
    kysely,
  );
  expect(rows[0]?.result).toBe(expected);
});

const entry = { text: "Words", isReviewed: false, isMachineTranslated: true };

describe("texts", () => {
  it.each([
    { en: entry },
    { ru: entry, "zh-Hant": entry, "ky-Cyrl-KG": entry },
    { en: { ...entry, text: '\\"\n' } },
  ])("%j is one", async (value) => {
    expect(await evaluate("is_text_map", JSON.stringify(value), "jsonb")).toBe(true);
  });

  it.each([
    {},
    [[]],
    null,
    "Words",
    { en: "Words" },
    { en: [entry] },
    { en: { ...entry, text: "" } },
    { en: { ...entry, text: 5 } },
    { en: { text: "Words", isReviewed: true } },
    { en: { ...entry, isReviewed: "yes" } },
    { en: { ...entry, author: "me" } },
    { e_n: entry },
    { "": entry },
    { en: entry, ru: { ...entry, text: null } },
  ])("%j is none", async (value) => {
    expect(await evaluate("is_text_map", JSON.stringify(value), "jsonb")).toBe(false);
  });
});

describe("small formats", () => {
  it.each([
    ["is_slug", "joint-grain-hubs", true],
    ["is_slug", "Joint", false],
    ["is_slug", "-x", false],
    ["is_slug", "", false],
    ["is_web_address", "https://example.org/a?b=c", true],
    ["is_web_address", "ftp://example.org", false],
    ["is_web_address", "https://example.org/a b", false],
    ["is_language_tag", "kk-Cyrl", true],
    ["is_language_tag", "kk_Cyrl", false],
  ])("%s(%j) is %s", async (call, value, expected) => {
    expect(await evaluate(call, value, "text")).toBe(expected);
  });

  it.each([
    ["{}", true],
    ["{1,17}", true],
    ["{0}", false],
    ["{18}", false],
    ["{3,3}", false],
    [null, false],
  ])("the goals %s: %s", async (value, expected) => {
    expect(await evaluate("is_sdg_goals", value, "integer[]")).toBe(expected);
  });

  it.each([
    ["is_variant_map", { en: ["A", "B"] }, true],
    ["is_variant_map", {}, true],
    ["is_variant_map", { en: "A" }, false],
    ["is_variant_map", { en: [1] }, false],
    ["is_confidence_map", { capital: "LOW" }, true],
    ["is_confidence_map", { capital: "SURE" }, false],
    ["is_geojson_geometry", { type: "Point", coordinates: [70, 40] }, true],
    ["is_geojson_geometry", { type: "GeometryCollection", geometries: [] }, true],
    ["is_geojson_geometry", { type: "Circle", coordinates: [70, 40] }, false],
    ["is_geojson_geometry", { type: "Point" }, false],
  ])("%s(%j) is %s", async (call, value, expected) => {
    expect(await evaluate(call, JSON.stringify(value), "jsonb")).toBe(expected);
  });
});

it("the values of a status are those of its axis, as the model has them", async () => {
  const isStatus = async (axis: string, value: string): Promise<unknown> => {
    const call = sql<{ result: unknown }>`select is_status_value(${axis}::status_axis, ${value}) as result`;
    return (await call.execute(kysely)).rows[0]?.result;
  };
  for (const value of Object.values(ActionStatus)) {
    expect(await isStatus("OFFICIAL", value)).toBe(true);
    expect(await isStatus("ASSESSMENT", value)).toBe(false);
  }
  for (const value of Object.values(Completion)) {
    expect(await isStatus("ASSESSMENT", value)).toBe(true);
    expect(await isStatus("OFFICIAL", value)).toBe(false);
  }
});
