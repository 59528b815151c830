import {
  type ImportProgress,
  type ImportReport,
  InvalidDatasetError,
  importDataset,
  labelOf,
  RECORD_KINDS,
} from "../dataset";
import { migrate } from "../kernel/database";
import type { CommandDefinition } from "./command-definition";
import { datasetDirectory } from "./dataset-directory";
import { describeFirst } from "./dataset-finding";
import { managerOfCommand } from "./manager";
import { JSON_OPTION, type OutputOptions, print } from "./output";
import { progressLine } from "./progress-line";
import { withDatabase } from "./with-database";

const describeStep = (progress: ImportProgress): string => {
  switch (progress.step) {
    case "waiting":
      return "Waiting for another import to end …";
    case "reading":
      return `Reading ${labelOf(progress.kind, 2)}: ${Math.floor(progress.share * 100)} %, ${progress.records} records`;
    case "merging":
      return `Taking in ${labelOf(progress.kind, 2)} …`;
    default:
      return progress satisfies never;
  }
};

const describeKinds = ({ kinds }: ImportReport): string[] =>
  RECORD_KINDS.map((kind) => {
    const { added, changed, unchanged } = kinds[kind];
    return `  ${labelOf(kind, 2).padEnd(15)} ${added} added, ${changed} changed, ${unchanged} unchanged`;
  });

const describe = (report: ImportReport): string =>
  [
    report.hasChanged
      ? `Imported ${report.directory} in ${report.seconds.toFixed(1)} s: revision ${report.revision}.`
      : `Nothing in ${report.directory} is new: the database stays at revision ${report.revision}.`,
    ...describeKinds(report),
    ...(report.statusChangesAdded > 0
      ? [
          `  ${report.statusChangesAdded} status ${report.statusChangesAdded === 1 ? "change" : "changes"} recorded`,
        ]
      : []),
    ...report.notices,
  ].join("\n");

const tellFindings = (error: unknown): void => {
  if (!(error instanceof InvalidDatasetError)) return;
  for (const line of describeFirst(error.findings)) process.stderr.write(`${line}\n`);
};

interface ImportOptions extends OutputOptions {
  readonly overwriteEdits?: boolean;
}

const importInto = async (directory: string, options: ImportOptions): Promise<ImportReport> =>
  withDatabase(async (database, logger) => {
    await migrate(database, logger);
    const line = progressLine(options);
    try {
      return await importDataset(database, directory, {
        onProgress: (progress) => line.tell(describeStep(progress)),
        by: managerOfCommand(),
        overwriteEdits: options.overwriteEdits === true,
      });
    } catch (error) {
      line.end();
      tellFindings(error);
      throw error;
    } finally {
      line.end();
    }
  });

export const datasetImport: CommandDefinition = {
  name: "dataset import",
  describes:
    "Bring a dataset into the database, all of it or nothing: records of the files replace those in the database, edits made through the API too, which it names; records that the files lack stay, and history is only added to.",
  configure(command) {
    command
      .argument("[directory]", "the dataset (default: the one that Sarazm brings along)")
      .option(
        "--overwrite-edits",
        "let the files win over records that were edited here since the last import",
      )
      .option(...JSON_OPTION)
      .action(async (directory: string | undefined, options: ImportOptions) => {
        const report = await importInto(datasetDirectory(directory), options);
        print(options, report, describe(report));
      });
  },
};
