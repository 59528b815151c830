import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { packageRoot } from "../src/kernel/config";
import { type Contender, contenders } from "./contenders/contenders";
import { type Query, queries } from "./queries/queries";

export interface Options {
  /** How many action items the datasets have that are measured, one after the other. */
  readonly scale: readonly number[];
  readonly seconds: number;
  readonly connections: number;
  readonly queries: readonly Query[];
  /** Whether an answer is measured that is served again. */
  readonly again: boolean;
  /** Whether starting is measured. */
  readonly start: boolean;
  /** Whether it is measured how long changes take to subscribers. */
  readonly subscriptions: boolean;
  /** Whether it is measured what exports take. */
  readonly exports: boolean;
  /** Whether it is measured how long readers wait in a browser. */
  readonly web: boolean;
  /** Whether the ways of running are compared, and nothing else is measured. */
  readonly modes: boolean;
  readonly contenders: readonly Contender[];
  readonly directory: string;
  /** Where the results are written as JSON too. */
  readonly json?: string;
  /** Where they are drawn, as SVG. */
  readonly plots?: string;
  /** Whether they are written into docs/performance.md. */
  readonly updateDocs: boolean;
}

interface Selection {
  readonly queries: readonly Query[];
  readonly again: boolean;
  readonly start: boolean;
  readonly subscriptions: boolean;
  readonly exports: boolean;
  readonly web: boolean;
}

const EVERYTHING: Selection = {
  queries,
  again: true,
  start: true,
  subscriptions: false,
  exports: false,
  web: false,
};
const OTHERS = [
  {
    name: "again",
    asks: "one Q1 over and over, from the cache of answers, beside the same bytes as a static file",
  },
  { name: "start", asks: "how long the program takes to its first answer, and its memory then" },
  {
    name: "subscriptions",
    asks: "how long a change takes to 2,000 subscribers of one process, and their memory: exits with 1 unless it reaches each once within 2 s; where it is named only",
  },
  { name: "exports", asks: "what it takes to take all action items away; where it is named only" },
  { name: "web", asks: "how long readers of the web client wait, in a browser; where it is named only" },
];

const positiveInteger = (value: string): number => {
  if (!/^[1-9]\d{0,7}$/.test(value)) throw new InvalidArgumentError("Give a whole number above 0.");
  return Number(value);
};

const scales = (value: string): number[] => value.split(",").map((one) => positiveInteger(one.trim()));

/** The names given, each of which must be one of those there are. */
const namesOf = (value: string, known: readonly { readonly name: string }[]): Set<string> => {
  const names = new Set(value.split(",").map((name) => name.trim()));
  for (const name of names) {
    if (known.some((one) => one.name === name)) continue;
    throw new InvalidArgumentError(
      `There is no "${name}". Give names from ${known.map((one) => one.name).join(",")}.`,
    );
  }
  return names;
};

const selection = (value: string): Selection => {
  const names = namesOf(value, [...queries, ...OTHERS]);
  return {
    queries: queries.filter(({ name }) => names.has(name)),
    again: names.has("again"),
    start: names.has("start"),
    subscriptions: names.has("subscriptions"),
    exports: names.has("exports"),
    web: names.has("web"),
  };
};

const contendersNamed = (value: string): Contender[] => {
  const names = namesOf(value, contenders);
  return contenders.filter(({ name }) => names.has(name));
};

const legend = (title: string, entries: readonly (readonly [name: string, is: string])[]): string => {
  const width = Math.max(...entries.map(([name]) => name.length));
  return [`\n${title}:`, ...entries.map(([name, is]) => `  ${name.padEnd(width)}  ${is}`)].join("\n");
};

const createCommand = (): Command =>
  new Command("bench")
    .description(
      "Measures how fast Sarazm answers over HTTP, beside its peers, over a synthetic dataset of its own.",
    )
    .option(
      "--scale <numbers>",
      "how many action items the dataset has; several for growth",
      scales,
      [200_000],
    )
    .option("--seconds <number>", "how long each contender is measured for each query", positiveInteger, 5)
    .option("--connections <number>", "how many requests are under way at a time", positiveInteger, 32)
    .option("--queries <names>", "what is measured, as Q1,Q3 (default: everything)", selection)
    .option("--contenders <names>", "which contenders, as sarazm,floor (default: all)", contendersNamed)
    .option("--modes", "compare the ways of running the graph instead: one process, federated", false)
    .option(
      "--directory <path>",
      "where databases are kept for the next run",
      join(packageRoot, "node_modules", ".cache", "sarazm-bench"),
    )
    .option("--json <file>", "write the results there as JSON too")
    .option("--plots <directory>", "draw the results there as SVG")
    .option("--update-docs", "write the results into docs/performance.md and docs/performance/", false)
    .addHelpText(
      "after",
      legend(
        "Queries",
        [...queries, ...OTHERS].map(({ name, asks }) => [name, asks]),
      ),
    )
    .addHelpText(
      "after",
      legend(
        "Contenders",
        contenders.map(({ name, is }) => [name, is]),
      ),
    );

type Given = Omit<
  Options,
  "queries" | "contenders" | "again" | "start" | "subscriptions" | "exports" | "web"
> & {
  readonly queries?: Selection;
  readonly contenders?: readonly Contender[];
};

/** Reads the command line; shows help or what is wrong, and ends, where that is called for. */
export const readOptions = (args: readonly string[] = process.argv.slice(2)): Options => {
  const command = createCommand();
  const given = command.parse([...args], { from: "user" }).opts<Given>();
  return { ...given, ...(given.queries ?? EVERYTHING), contenders: given.contenders ?? contenders };
};
