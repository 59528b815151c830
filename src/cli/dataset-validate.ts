import { SEVERITIES, type ValidationReport, validateDataset } from "../dataset";
import { UserFacingError } from "../kernel/errors";
import type { CommandDefinition } from "./command-definition";
import { datasetDirectory } from "./dataset-directory";
import { describeFinding } from "./dataset-finding";
import { JSON_OPTION, type OutputOptions, print } from "./output";

interface ValidateOptions extends OutputOptions {
  readonly advisories: boolean;
}

const describeCounts = ({ counts }: ValidationReport): string =>
  SEVERITIES.map((severity) => `${severity}: ${counts[severity]}`).join(", ");

const describe = (report: ValidationReport, { advisories }: ValidateOptions): string => {
  const records = Object.values(report.records).reduce((sum, count) => sum + count, 0);
  const told = report.findings.filter(({ severity }) => advisories || severity !== "advisory");
  return [
    ...told.map(describeFinding),
    `${records} records in ${report.directory}: ${describeCounts(report)}.`,
    ...(!advisories && report.counts.advisory > 0 ? ["--advisories tells the advisories too."] : []),
  ].join("\n");
};

export const datasetValidate: CommandDefinition = {
  name: "dataset validate",
  describes: "Say everything that is wrong with a dataset, with file, line and column; fails on errors.",
  configure(command) {
    command
      .argument("[directory]", "the dataset (default: the one that Sarazm brings along)")
      .option("--advisories", "tell what could be better, too", false)
      .option(...JSON_OPTION)
      .action(async (directory: string | undefined, options: ValidateOptions) => {
        const report = await validateDataset(datasetDirectory(directory));
        print(options, report, describe(report, options));
        if (report.isValid) return;
        throw new UserFacingError(`The dataset ${report.directory} breaks rules: mend what is listed above.`);
      });
  },
};
