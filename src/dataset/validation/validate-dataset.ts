import { RECORD_KINDS, type RecordKind } from "../format/kinds";
import { findDatasetFiles } from "../reading/dataset-files";
import { readDataset, readDatasetRecord } from "../reading/read-dataset";
import { DatasetCheck } from "./dataset-check";
import type { Finding, Severity } from "./finding";
import { SEVERITIES } from "./finding";
import type { Findings } from "./findings";

export interface ValidationReport {
  readonly directory: string;
  /** Whether it may be imported: nothing is critical, nothing an error. */
  readonly isValid: boolean;
  readonly records: Readonly<Record<RecordKind, number>>;
  readonly counts: Readonly<Record<Severity, number>>;
  /** What weighs most first, then in the order of the files; of one rule at most a thousand. */
  readonly findings: readonly Finding[];
}

export const countsOf = (findings: Findings): Record<Severity, number> =>
  Object.fromEntries(SEVERITIES.map((severity) => [severity, findings.count(severity)])) as Record<
    Severity,
    number
  >;

/** Says everything that is wrong with the dataset in a directory, without a database. */
export const validateDataset = async (directory: string): Promise<ValidationReport> => {
  const files = await findDatasetFiles(directory);
  const check = new DatasetCheck();
  const records = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, 0])) as Record<RecordKind, number>;
  await readDatasetRecord(files, check);
  await readDataset(files, check, {
    receive: (kind) => {
      records[kind] += 1;
    },
  });
  const { findings } = check;
  return {
    directory,
    isValid: !findings.hasErrors,
    records,
    counts: countsOf(findings),
    findings: findings.list(),
  };
};
