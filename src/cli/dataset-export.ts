import { resolve } from "node:path";
import { Option } from "commander";
import { describeCount, type ExportFormat, type ExportReport, exportDataset, RECORD_KINDS } from "../dataset";
import { migrate } from "../kernel/database";
import type { CommandDefinition } from "./command-definition";
import { refuseWithoutDatabase } from "./db-presence";
import { JSON_OPTION, type OutputOptions, print } from "./output";
import { withDatabase } from "./with-database";

interface ExportCommandOptions extends OutputOptions {
  readonly format: ExportFormat;
}

const FORMATS: readonly ExportFormat[] = ["yaml", "ndjson", "csv"];

const describe = ({ directory, records }: ExportReport): string => {
  const counts = RECORD_KINDS.map((kind) => [kind, records[kind] ?? 0] as const);
  const told = counts.filter(([, count]) => count > 0).map(([kind, count]) => describeCount(kind, count));
  return `Exported to ${directory}: ${told.join(", ")}.`;
};

export const datasetExport: CommandDefinition = {
  name: "dataset export",
  describes: "Write the dataset in the database to a new directory, in the format that import reads.",
  configure(command) {
    command
      .argument("<directory>", "a new or an empty directory")
      .addOption(
        new Option(
          "--format <format>",
          "yaml for people, ndjson for large datasets, csv for spreadsheets and databases",
        )
          .choices(FORMATS)
          .default("yaml"),
      )
      .option(...JSON_OPTION)
      .action(async (directory: string, options: ExportCommandOptions) => {
        await refuseWithoutDatabase();
        const report = await withDatabase(async (database, logger) => {
          await migrate(database, logger);
          return exportDataset(database, resolve(directory), { format: options.format });
        });
        print(options, report, describe(report));
      });
  },
};
