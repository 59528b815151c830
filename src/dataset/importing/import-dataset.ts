import { resolve } from "node:path";
import { type Manager, SERVER } from "../../kernel/auth";
import type { Database } from "../../kernel/database";
import { describeCount } from "../format/kind-labels";
import type { RecordKind } from "../format/kinds";
import { datasetDigest } from "../reading/dataset-digest";
import { type DatasetFiles, findDatasetFiles } from "../reading/dataset-files";
import { readDataset, readDatasetRecord } from "../reading/read-dataset";
import { SHIPPED_DATASET } from "../reading/shipped-directory";
import { DatasetCheck } from "../validation/dataset-check";
import { countsOf } from "../validation/validate-dataset";
import type { Fields } from "../validation/walk";
import { describeDataset, raiseRevision, readRevision, refuseMixing, rememberDigest } from "./dataset-row";
import { InvalidDatasetError, RewrittenHistoryError } from "./errors";
import { importKind, type KindImport } from "./import-kind";
import { createTouched, type MergeResult } from "./merge";
import type { OnProgress } from "./progress";
import { type ImportReport, kindCounts, type MergeResults, notices } from "./report";
import type { Session } from "./session";
import { inTransaction } from "./transaction";

export interface ImportOptions {
  readonly onProgress?: OnProgress;
  /** From this size on, the first load of a kind is checked as a whole instead of row by row. */
  readonly largeBytes?: number;
  /** Who imports, for the audit; by itself, the program does. */
  readonly by?: Manager;
}

/** Below it, taking checks off and putting them back costs more than it saves. */
const LARGE_BYTES = 32_000_000;

const PROGRESS_RECORDS = 1000;

/** A kind whose records the database refused: the files may say better what is wrong with them. */
const finishKind = async (kind: KindImport, check: DatasetCheck): Promise<MergeResult | undefined> => {
  try {
    const result = await kind.finish();
    if (result.history && result.history.differing.length > 0) {
      throw new RewrittenHistoryError(result.history.differing);
    }
    return result;
  } catch (error) {
    if (check.findings.hasErrors) return undefined;
    throw error;
  }
};

/** Reads, checks and takes in everything; throws where the files break a rule. */
const takeIn = async (
  session: Session,
  files: DatasetFiles,
  check: DatasetCheck,
  { onProgress, largeBytes }: Required<Pick<ImportOptions, "onProgress" | "largeBytes">>,
): Promise<MergeResults> => {
  const results = new Map<RecordKind, MergeResult>();
  let kindImport: KindImport | undefined;
  let bytes = 0;
  let records = 0;
  await createTouched(session);
  await readDataset(files, check, {
    advance: (read) => {
      bytes += read;
    },
    startKind: async (kind) => {
      const size = (files.kinds.get(kind) ?? []).reduce((sum, file) => sum + file.bytes, 0);
      kindImport = check.findings.hasErrors ? undefined : await importKind(session, kind, size >= largeBytes);
    },
    receive: (kind, record) => {
      records += 1;
      if (records % PROGRESS_RECORDS === 0) {
        onProgress({ step: "reading", kind, records, share: Math.min(1, bytes / files.bytes) });
      }
      return check.findings.hasErrors ? undefined : kindImport?.add(record as Fields);
    },
    finishKind: async (kind) => {
      if (!kindImport || check.findings.hasErrors) return;
      onProgress({ step: "merging", kind });
      const result = await finishKind(kindImport, check);
      if (result) results.set(kind, result);
    },
  });
  if (check.findings.hasErrors) throw new InvalidDatasetError(files.directory, check.findings);
  return results;
};

const list = (results: MergeResults, what: "added" | "changed"): string[] => {
  const counts = [...results].filter(([, result]) => result[what] > 0);
  if (counts.length === 0) return [];
  return [`${what}: ${counts.map(([kind, result]) => describeCount(kind, result[what])).join(", ")}`];
};

const summarize = (results: MergeResults): string => {
  const parts = [...list(results, "added"), ...list(results, "changed")];
  return parts.length > 0 ? parts.join("; ") : "described anew";
};

/**
 * Brings the dataset in a directory into the database, in one transaction: files that break a rule change nothing,
 * and neither does importing the same files again. Another import that runs meanwhile is waited for.
 */
export const importDataset = async (
  database: Database,
  directory: string,
  { onProgress = () => undefined, largeBytes = LARGE_BYTES, by = SERVER }: ImportOptions = {},
): Promise<ImportReport> => {
  const started = performance.now();
  const files = await findDatasetFiles(directory);
  const check = new DatasetCheck();
  await readDatasetRecord(files, check);
  const { dataset } = check;
  if (!dataset) throw new InvalidDatasetError(directory, check.findings);
  const digest = resolve(directory) === SHIPPED_DATASET ? await datasetDigest(files) : null;
  return inTransaction(
    database,
    () => onProgress({ step: "waiting" }),
    async (session) => {
      await refuseMixing(session, dataset);
      const isDescribedAnew = await describeDataset(session, dataset);
      const results = await takeIn(session, files, check, { onProgress, largeBytes });
      await rememberDigest(session, digest);
      const hasChanged =
        isDescribedAnew || [...results.values()].some(({ added, changed }) => added + changed > 0);
      return {
        directory,
        hasChanged,
        revision: hasChanged
          ? await raiseRevision(session, summarize(results), by)
          : await readRevision(session),
        kinds: kindCounts(results),
        statusChangesAdded: results.get("action-items")?.history?.added ?? 0,
        notices: notices(results),
        counts: countsOf(check.findings),
        findings: check.findings.list(),
        seconds: (performance.now() - started) / 1000,
      };
    },
  );
};
