import { describe, expect, it } from "vitest";
import { records } from "../contract/support/dataset";
import { edit } from "../contract/support/editing";
import { serveGraph } from "../contract/support/graph";
import { readCsv, readNdjson, readXlsx, rowsOf, take } from "./support/take";

const server = await serveGraph();

const ID = "annual-culture-festival";
const WHERE = { where: { ids: [ID] } };

const rename = async (texts: Readonly<Record<string, string>>, id: string = ID): Promise<void> => {
  const { initiative } = (
    await server.execute<{ initiative: { version: number } }>({
      query: `{ initiative(id: "${id}") { version } }`,
    })
  ).expectData();
  const title = Object.entries(texts).map(([language, text]) => ({ language, text }));
  const { userErrors } = await edit(server, "updateInitiative", {
    id,
    expectedVersion: initiative.version,
    title,
  });
  expect(userErrors).toEqual([]);
};

const FORMULAS = ['=HYPERLINK("https://example.org","x")', "+1+1", "-2+3", "@SUM(A1:A9)", "＝1+1", "－1"];

describe.each(FORMULAS)("A text that a spreadsheet would run, %s,", (formula) => {
  it("is text in CSV, and the text that it is elsewhere", async () => {
    await rename({ en: formula });
    const parameters = { ...WHERE, columns: "title,id", language: "en" };
    const [csv] = readCsv(await take(server, "initiatives.csv", parameters));
    expect(csv?.["title"]).toBe(`'${formula}`);
    const [line] = readNdjson(await take(server, "initiatives.ndjson", parameters));
    expect(line?.["title"]).toBe(formula);
    const workbook = await readXlsx(await take(server, "initiatives.xlsx", parameters));
    const cell = workbook.getWorksheet("initiatives")?.getCell("A2");
    expect(cell?.formula).toBeUndefined();
    expect(cell?.value).toBe(formula);
  });
});

it("texts with commas, quotation marks and line breaks come back as they were", async () => {
  const text = 'One, "two"\nthree; four|five\\six';
  await rename({ en: text });
  const [row] = readCsv(await take(server, "initiatives.csv", { ...WHERE, columns: "title,id" }));
  expect(row?.["title"]).toBe(text);
});

it("entries of lists are told apart, whatever is in them", async () => {
  const [event] = records.events.filter(({ initiatives }) => initiatives.length > 1);
  await rename({ en: "a|b\\c" }, event?.initiatives[0]);
  const parameters = { where: { ids: [event?.id] }, columns: "id,initiativeLabels" };
  const [line] = readNdjson(await take(server, "events.ndjson", parameters));
  const [row] = readCsv(await take(server, "events.csv", parameters));
  const entries = row?.["initiativeLabels"]
    ?.split(/(?<!\\)\|/)
    .map((entry) => entry.replaceAll(/\\([\\|])/g, "$1"));
  expect(entries).toEqual(line?.["initiativeLabels"]);
  expect(entries).toContain("a|b\\c");
});

describe("Arabic", () => {
  const arabic = "مهرجان «الثقافة» السنوي، ١٢٣";

  it("is right in CSV, and begins with a byte order mark where one is asked for", async () => {
    await rename({ en: "Festival", ar: arabic });
    const parameters = { ...WHERE, columns: "title,titleLanguage,kindLabel", language: "ar" };
    const plain = await take(server, "initiatives.csv", parameters);
    const marked = await take(server, "initiatives.csv", { ...parameters, bom: "true" });
    expect(readCsv(plain)).toEqual([{ title: arabic, titleLanguage: "ar", kindLabel: "مهرجان" }]);
    expect(marked.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(marked.subarray(3)).toEqual(plain);
  });

  it("makes a sheet that is read from right to left, and others do not", async () => {
    const ofLanguage = async (language: string) => {
      const parameters = { ...WHERE, columns: "title", language };
      const workbook = await readXlsx(await take(server, "initiatives.xlsx", parameters));
      return workbook.getWorksheet("initiatives");
    };
    const sheet = await ofLanguage("ar");
    expect(sheet?.views[0]?.rightToLeft).toBe(true);
    expect(rowsOf(sheet)).toEqual([{ title: arabic }]);
    expect((await ofLanguage("ru"))?.views[0]?.rightToLeft).toBeFalsy();
  });
});

it("numbers of indicators are numbers: exact as text, and to calculate with in a workbook", async () => {
  const lines = readNdjson(await take(server, "indicators.ndjson", { columns: "id,value" }));
  const csv = readCsv(await take(server, "indicators.csv", { columns: "id,value" }));
  const sheet = (await readXlsx(await take(server, "indicators.xlsx", { columns: "id,value" }))).getWorksheet(
    1,
  );
  expect(csv.map(({ value }) => value)).toEqual(lines.map(({ value }) => String(value)));
  expect(rowsOf(sheet).map(({ value }) => value)).toEqual(lines.map(({ value }) => Number(value)));
});

it("days are days in a workbook, and what is less precise is text", async () => {
  const lines = readNdjson(await take(server, "events.ndjson", { columns: "happenedOn" }));
  const sheet = (await readXlsx(await take(server, "events.xlsx", { columns: "happenedOn" }))).getWorksheet(
    1,
  );
  const expected = lines.map(({ happenedOn }) =>
    String(happenedOn).length === 10 ? new Date(`${happenedOn}T00:00:00Z`) : happenedOn,
  );
  expect(new Set(expected.map((value) => typeof value)).size).toBe(2);
  expect(rowsOf(sheet).map(({ happenedOn }) => happenedOn)).toEqual(expected);
});
