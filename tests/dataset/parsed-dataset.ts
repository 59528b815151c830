import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { parse } from "yaml";
import { datasetSchema } from "../../src/dataset/format/dataset";
import { RECORD_KINDS, RECORD_SCHEMAS, type RecordKind } from "../../src/dataset/format/kinds";
import { RECORD_TABLES } from "../../src/dataset/tables";
import type { ListTable, RecordTable } from "../../src/dataset/tables/table";

type Fields = Record<string, unknown>;

/** Lists without an order of their own are compared in any order. */
const sorted = (table: RecordTable | ListTable, record: Fields): Fields => {
  const result: Fields = { ...record };
  for (const list of table.lists) {
    const value = result[list.field];
    if (!Array.isArray(value)) continue;
    const listed = list.shape === "values" ? value : value.map((entry: Fields) => sorted(list, entry));
    const isOrdered = list.hasPosition || list.isAppendOnly;
    result[list.field] = isOrdered
      ? listed
      : listed.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  }
  return result;
};

type Cells = Readonly<Record<string, string>>;

/** A text stands for itself, all else is JSON; an apostrophe before it is no part of it. */
const ofCells = (kind: RecordKind, cells: Cells): Fields => {
  const texts = new Set(
    RECORD_TABLES[kind].columns
      .filter(({ type }) => type === "text" || type === "instant")
      .map(({ field }) => field),
  );
  const value = (field: string, text: string): unknown => (texts.has(field) ? text : JSON.parse(text));
  const given = Object.entries(cells).filter(([, cell]) => cell !== "");
  return Object.fromEntries(given.map(([field, cell]) => [field, value(field, cell.replace(/^'/, ""))]));
};

const readRecords = async (directory: string, kind: RecordKind): Promise<unknown[]> => {
  const yaml = await readFile(join(directory, `${kind}.yaml`), "utf8").catch(() => undefined);
  if (yaml !== undefined) return parse(yaml) as unknown[];
  const csv = await readFile(join(directory, `${kind}.csv`), "utf8").catch(() => undefined);
  if (csv !== undefined)
    return (parseCsv(csv, { columns: true }) as Cells[]).map((cells) => ofCells(kind, cells));
  const ndjson = await readFile(join(directory, `${kind}.ndjson`), "utf8").catch(() => "");
  const lines = ndjson.split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as unknown);
};

/** A dataset in its normal form, by kind and then by key: for comparing. */
export const parsedDataset = async (directory: string): Promise<Map<string, unknown>> => {
  const dataset = parse(await readFile(join(directory, "dataset.yaml"), "utf8")) as unknown;
  const result = new Map<string, unknown>([["dataset", datasetSchema.parse(dataset)]]);
  for (const kind of RECORD_KINDS) {
    const records = (await readRecords(directory, kind)).map(
      (record) => RECORD_SCHEMAS[kind].parse(record) as Fields,
    );
    result.set(
      kind,
      Object.fromEntries(
        records.map((record) => [record["id"] ?? record["code"], sorted(RECORD_TABLES[kind], record)]),
      ),
    );
  }
  return result;
};
