import { parse as parseCsv } from "csv-parse/sync";
import exceljs from "exceljs";
import { expect } from "vitest";
import type { TestServer } from "../../harness/test-server";

export type Parameters = Readonly<Record<string, string | object>>;

/** The address of an export; objects are given as JSON. */
export const addressOf = (file: string, parameters: Parameters = {}): string => {
  const given = Object.entries(parameters).map(([name, value]): [string, string] => [
    name,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  return `/export/${file}?${new URLSearchParams(given)}`;
};

/** An export, taken whole; fails, telling what was answered, where it was refused. */
export const take = async (
  { request }: TestServer,
  file: string,
  parameters?: Parameters,
  headers: Readonly<Record<string, string>> = {},
): Promise<Buffer> => {
  const response = await request(addressOf(file, parameters), { headers });
  const content = Buffer.from(await response.arrayBuffer());
  expect(response.status, content.toString()).toBe(200);
  return content;
};

type Fields = Readonly<Record<string, unknown>>;

/** What a reader of CSV makes of it: texts, by the names of the columns. */
export const readCsv = (content: Buffer): Readonly<Record<string, string>>[] =>
  parseCsv(content, { columns: true, bom: true });

export const readNdjson = (content: Buffer): Fields[] =>
  content
    .toString()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Fields);

/** The sheets of a workbook as a spreadsheet opens them. */
export const readXlsx = async (content: Buffer): Promise<exceljs.Workbook> => {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(content as never);
  return workbook;
};

/** A sheet's rows, by the names in its first. */
export const rowsOf = (sheet: exceljs.Worksheet | undefined): Fields[] => {
  if (sheet === undefined) throw new Error("the workbook has no such sheet");
  const names = sheet.getRow(1).values as readonly string[];
  const rows: Fields[] = [];
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    const cells = names.map((name, index) => [name, row.getCell(index).value] as const).slice(1);
    rows.push(Object.fromEntries(cells));
  });
  return rows;
};
