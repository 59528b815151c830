import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filterArbitraries } from "../contract/support/filter-arbitraries";
import { serveSyntheticGraph } from "../contract/support/synthetic";
import { asCells, COLUMNS, itemsOf } from "./support/items";
import { type Parameters, readCsv, readNdjson, readXlsx, rowsOf, take } from "./support/take";

const { server, records } = await serveSyntheticGraph(230);

const language = fc.constantFrom("en", "ru", "ar", "tg");

const moment = fc.option(
  fc
    .date({ min: new Date("2025-06-01"), max: new Date("2027-12-31"), noInvalidDate: true })
    .map((date) => ({ effectiveOn: date.toISOString().slice(0, 10) })),
  { nil: undefined },
);

const asked = fc.record({ filter: filterArbitraries(records).actionItem, asOf: moment, language });

const parametersOf = (filter: object, asOf: object | undefined, language_: string): Parameters => ({
  columns: COLUMNS,
  language: language_,
  where: filter,
  ...(asOf && { asOf }),
});

describe("An export of action items has what the graph answers", () => {
  it("under any filter, as of any day, in any language: as CSV, NDJSON and JSON", async () => {
    await fc.assert(
      fc.asyncProperty(asked, async ({ filter, asOf, language: wanted }) => {
        const expected = await itemsOf(server, { filter, asOf, language: wanted });
        const parameters = parametersOf(filter, asOf, wanted);
        const csv = readCsv(await take(server, "action-items.csv", parameters));
        const lines = readNdjson(await take(server, "action-items.ndjson", parameters));
        const array = JSON.parse((await take(server, "action-items.json", parameters)).toString());
        expect(csv).toEqual(expected.map(asCells));
        expect(lines).toEqual(expected);
        expect(array).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  }, 240_000);

  it("as a workbook, with days and numbers as such", async () => {
    const expected = await itemsOf(server, { language: "ru" });
    const workbook = await readXlsx(
      await take(server, "action-items.xlsx", { columns: COLUMNS, language: "ru" }),
    );
    const rows = rowsOf(workbook.getWorksheet("action-items"));
    expect(rows).toHaveLength(230);
    for (const [index, row] of rows.entries()) {
      const item = expected[index];
      expect(row).toMatchObject({
        id: item?.id,
        title: item?.title,
        isOverdue: item?.isOverdue,
        progress: item?.progress,
        lastEvidenceOn: new Date(`${item?.lastEvidenceOn}T00:00:00Z`),
        updatedAt: new Date(item?.updatedAt ?? ""),
        countries: item?.countries.join("|"),
      });
    }
  });
});

it("takes the language of Accept-Language where the address names none", async () => {
  const parameters = { columns: "id,title,statusLabel" };
  const asHeader = await take(server, "action-items.csv", parameters, { "accept-language": "ru, en;q=0.5" });
  const asParameter = await take(server, "action-items.csv", { ...parameters, language: "ru" });
  expect(asHeader.toString()).toBe(asParameter.toString());
  expect(asHeader.toString()).toMatch(/[а-я]/);
});
