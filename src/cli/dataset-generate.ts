import { resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import { describeCount, type GenerateOptions, type GenerateReport, generateDataset } from "../dataset";
import type { CommandDefinition } from "./command-definition";
import { JSON_OPTION, type OutputOptions, print } from "./output";

const wholeNumber = (value: string): number => {
  if (!/^-?\d+$/.test(value)) throw new InvalidArgumentError("Give a whole number.");
  return Number(value);
};

const describe = ({ directory, items, records }: GenerateReport): string =>
  `Wrote a synthetic dataset to ${directory}: ${describeCount("action-items", items)}, ${describeCount("initiatives", records.initiatives ?? 0)}, ${describeCount("events", records.events ?? 0)}.`;

export const datasetGenerate: CommandDefinition = {
  name: "dataset generate",
  describes: "Write a synthetic dataset of any size, the same for the same seed, for measuring.",
  configure(command) {
    command
      .argument("[directory]", "a new or an empty directory (default: synthetic-ITEMS-SEED here)")
      .requiredOption("--items <number>", "how many action items", wholeNumber)
      .option("--seed <number>", "where chance begins", wholeNumber, 1)
      .option(...JSON_OPTION)
      .action(async (directory: string | undefined, options: GenerateOptions & OutputOptions) => {
        const { items, seed } = options;
        const report = await generateDataset(
          { items, seed },
          resolve(directory ?? `synthetic-${items}-${seed}`),
        );
        print(options, report, describe(report));
      });
  },
};
