import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { packageRoot } from "../src/kernel/config";
import { type Query, queries } from "./queries";

export interface Options {
  readonly items: number;
  readonly seconds: number;
  readonly connections: number;
  readonly queries: readonly Query[];
  readonly directory: string;
  /** Where the results are written as JSON too. */
  readonly json?: string;
}

const positiveInteger = (value: string): number => {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new InvalidArgumentError("Give a whole number above 0.");
  return Number(value);
};

const queriesNamed = (value: string): Query[] =>
  value.split(",").map((name) => {
    const query = queries.find((one) => one.name === name.trim());
    if (query === undefined) {
      throw new InvalidArgumentError(`Give names from ${queries.map((one) => one.name).join(",")}.`);
    }
    return query;
  });

const legend = queries.map(({ name, asks }) => `  ${name}  ${asks}`).join("\n");

/** Reads the command line; shows help and ends where that is asked for. */
export const readOptions = (): Options => {
  const given = new Command("bench")
    .description("Measures how fast Sarazm answers over HTTP, over a synthetic dataset of its own.")
    .option("--items <number>", "how many action items the dataset has", positiveInteger, 20_000)
    .option("--seconds <number>", "how long each query is measured", positiveInteger, 5)
    .option("--connections <number>", "how many requests are under way at a time", positiveInteger, 32)
    .option("--queries <names>", "which queries, as Q1,Q3 (default: all)", queriesNamed)
    .option(
      "--directory <path>",
      "where datasets and databases are kept for the next run",
      join(packageRoot, "node_modules", ".cache", "sarazm-bench"),
    )
    .option("--json <file>", "write the results there as JSON too")
    .addHelpText("after", `\nQueries:\n${legend}`)
    .parse()
    .opts<Omit<Options, "queries"> & Partial<Options>>();
  return { ...given, queries: given.queries ?? queries };
};
