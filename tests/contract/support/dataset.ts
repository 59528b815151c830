import { join } from "node:path";
import { RECORD_KINDS, type RecordKind, type RecordOf } from "../../../src/dataset";
import { findDatasetFiles } from "../../../src/dataset/reading/dataset-files";
import { readDataset, readDatasetRecord } from "../../../src/dataset/reading/read-dataset";
import { DatasetCheck } from "../../../src/dataset/validation/dataset-check";
import { packageRoot } from "../../../src/kernel/config";

export type Records = { readonly [Kind in RecordKind]: readonly RecordOf<Kind>[] };

export type Initiative = RecordOf<"initiatives">;
export type ActionItem = RecordOf<"action-items">;

/** What the files of a dataset say, read without a database. */
export const readRecords = async (directory: string): Promise<Records> => {
  const files = await findDatasetFiles(directory);
  const check = new DatasetCheck();
  const records = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, [] as unknown[]]));
  await readDatasetRecord(files, check);
  await readDataset(files, check, {
    receive: (kind, record) => {
      records[kind]?.push(record);
    },
  });
  return records as unknown as Records;
};

/** What data/ says. */
export const records: Records = await readRecords(join(packageRoot, "data"));
