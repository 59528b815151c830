import { isEnumType } from "graphql";
import { describe, expect, it } from "vitest";
import { buildWholeGraph } from "../../src/graph";
import { records } from "../contract/support/dataset";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { readCsv, readNdjson, readXlsx, rowsOf, take } from "./support/take";

const schema = buildWholeGraph();
const server = await startServer({ database: await filledDatabase(), schema });

const NAMES = ["initiatives", "action-items", "status-changes", "indicators", "events", "sources"] as const;

const idsOf = async (name: (typeof NAMES)[number], parameters = {}): Promise<unknown[]> =>
  readNdjson(await take(server, `${name}.ndjson`, parameters)).map(({ id }) => id);

const sorted = (ids: readonly unknown[]): unknown[] => [...ids].sort();

describe("An export without a filter has every record", () => {
  it.each(["initiatives", "action-items", "indicators", "events", "sources"] as const)(
    "of %s",
    async (name) => {
      expect(sorted(await idsOf(name))).toEqual(sorted(records[name].map(({ id }) => id)));
    },
  );

  it("of status changes, in the order of recording, those of imports too", async () => {
    const all = records["action-items"].flatMap(({ history }) => history.map(({ id }) => id));
    expect(sorted(await idsOf("status-changes"))).toEqual(sorted(all));
    const rows = readNdjson(await take(server, "status-changes.ndjson", { columns: "cursor" }));
    const positions = rows.map(({ cursor }) =>
      Number(JSON.parse(Buffer.from(String(cursor), "base64url").toString())[1]),
    );
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });
});

describe("The filter is that of the graph's list", () => {
  it("of indicators", async () => {
    const expected = records.indicators.filter(({ countries }) => countries.includes("UZ"));
    expect(sorted(await idsOf("indicators", { where: { countries: ["UZ"] } }))).toEqual(
      sorted(expected.map(({ id }) => id)),
    );
  });

  it("of events", async () => {
    const expected = records.events.filter(({ relation }) => relation === "SETBACK");
    expect(await idsOf("events", { where: { relations: ["SETBACK"] } })).toEqual(
      expected.map(({ id }) => id),
    );
  });

  it("of status changes: which items they are about", async () => {
    const [item] = records["action-items"].filter(({ history }) => history.length > 1);
    expect(await idsOf("status-changes", { where: { ids: [item?.id] } })).toEqual(
      item?.history.map(({ id }) => id),
    );
  });
});

describe("Columns", () => {
  it("come as they were chosen, in that order", async () => {
    const csv = (await take(server, "events.csv", { columns: "happenedOn,id , kindLabel" })).toString();
    expect(csv.split("\r\n")[0]).toBe("happenedOn,id,kindLabel");
  });

  it("show each code beside its label, in the language asked for", async () => {
    const [row] = readCsv(
      await take(server, "action-items.csv", {
        where: { statuses: ["PIPELINE"], countries: ["UZ"] },
        columns: "status,statusLabel,countries,countryLabels,sectors,sectorLabels,basisLabel",
        language: "ru",
      }),
    );
    expect(row).toMatchObject({ status: "PIPELINE", statusLabel: "Подготовка" });
    const codes = row?.["countries"]?.split("|") ?? [];
    const names = row?.["countryLabels"]?.split("|") ?? [];
    expect(names).toHaveLength(codes.length);
    expect(names[codes.indexOf("UZ")]).toBe("Узбекистан");
    expect(row?.["sectorLabels"]).not.toBe("");
  });

  it("are explained in the dictionary, every one of them, and nothing else is", async () => {
    const dictionary = readCsv(await take(server, "dictionary.csv"));
    for (const name of NAMES) {
      const header = (await take(server, `${name}.csv`)).toString().split("\r\n")[0]?.split(",");
      const explained = dictionary.filter((row) => row["export"] === name);
      expect(explained.map(({ column }) => column)).toEqual(header);
    }
    expect(new Set(dictionary.map((row) => row["export"]))).toEqual(new Set(NAMES));
    expect(dictionary.filter(({ meaning, type }) => meaning === "" || type === "")).toEqual([]);
  });

  it("hold codes of the lists that the dictionary names", async () => {
    const dictionary = readCsv(await take(server, "dictionary.csv"));
    const codes = readCsv(await take(server, "code-lists.csv"));
    for (const name of NAMES) {
      const rows = readNdjson(await take(server, `${name}.ndjson`));
      for (const { column = "", codeLists = "", type } of dictionary.filter(
        (row) => row["export"] === name,
      )) {
        if (type !== "code" || !isEnumType(schema.getType(codeLists.split("|")[0] ?? ""))) continue;
        const known = codes.filter(({ codeList = "" }) => codeLists.split("|").includes(codeList));
        const found = rows.flatMap((row) => row[column]).filter((value) => value !== null);
        expect(
          known.map(({ code }) => code),
          column,
        ).toEqual(expect.arrayContaining([...new Set(found)]));
      }
    }
  });
});

describe("Code lists", () => {
  it.each(["en", "ru", "ar"])("have a label for every code of the graph's, in %s", async (language) => {
    const rows = readCsv(await take(server, "code-lists.csv", { language }));
    for (const list of new Set(rows.map(({ codeList = "" }) => codeList))) {
      const type = schema.getType(list);
      const codes = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
      const ofList = rows.filter(({ codeList }) => codeList === list);
      expect(ofList.map(({ code }) => code)).toEqual(codes);
      for (const { code, label, meaning } of ofList) {
        expect(label).not.toBe("");
        expect(label).not.toBe(code);
        expect(meaning).not.toBe("");
      }
    }
  });

  it("say the codes that an export without labels would have", async () => {
    const [cancelled] = readCsv(await take(server, "code-lists.csv", { language: "ar" })).filter(
      ({ code }) => code === "CANCELLED",
    );
    expect(cancelled).toMatchObject({ codeList: "ActionStatus", label: "ملغى" });
  });
});

it("a workbook brings the dictionary and the code lists of its columns along", async () => {
  const workbook = await readXlsx(await take(server, "events.xlsx", { columns: "id,kind", language: "ru" }));
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(["events", "dictionary", "code-lists"]);
  expect(rowsOf(workbook.getWorksheet("dictionary")).map(({ column }) => column)).toEqual(["id", "kind"]);
  expect(rowsOf(workbook.getWorksheet("code-lists"))).toContainEqual(
    expect.objectContaining({ codeList: "EventKind", code: "MEETING", label: "Встреча" }),
  );
});
