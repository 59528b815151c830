import { Argument, Option } from "commander";
import { UserFacingError } from "../kernel/errors";
import { FORMAT_NAMES, type FormatName, LISTING_NAMES, TABLE_NAMES } from "../kernel/exports";
import type { CommandDefinition } from "./command-definition";
import type { ExportParameters, Write } from "./export-records";
import { JSON_OPTION, type OutputOptions, print } from "./output";
import { progressLine } from "./progress-line";
import { refuseExisting, writePieces } from "./write-pieces";

interface ExportCommandOptions extends OutputOptions, ExportParameters {
  readonly output?: string;
  readonly force?: boolean;
}

/** What was written, and where. */
interface ExportReport {
  readonly export: string;
  readonly format: FormatName;
  /** Null where it went to standard output. */
  readonly file: string | null;
  readonly bytes: number;
  readonly rows: number;
  /** Null for what no dataset decides. */
  readonly revision: number | null;
}

const NAMES = [...TABLE_NAMES, ...LISTING_NAMES];

const run = async (name: string, options: ExportCommandOptions): Promise<ExportReport> => {
  const { output, force = false, format } = options;
  if (output === undefined) {
    if (options.json === true) throw new UserFacingError("--json tells of a file: give one with --output.");
    if (process.stdout.isTTY && format === "xlsx") {
      throw new UserFacingError("A workbook is not for a terminal: give a file with --output.");
    }
  } else if (!force) await refuseExisting(output);
  const line = progressLine(options);
  const write: Write = (pieces, tell) =>
    writePieces(pieces, output, () => line.tell(tell === undefined ? "" : tell()));
  const isListing = LISTING_NAMES.some((one) => one === name);
  // Loaded here, so that the other commands need not wait for the whole graph.
  const { exportListing, exportRecords } = await import("./export-records");
  try {
    const written = await (isListing ? exportListing : exportRecords)(name, options, write);
    return { export: name, format, file: output ?? null, ...written };
  } finally {
    line.end();
  }
};

const describe = ({ file, rows, bytes, revision }: ExportReport): string =>
  `Wrote ${rows} ${rows === 1 ? "row" : "rows"} to ${file}, ${bytes} bytes${revision === null ? "" : `: revision ${revision}`}.`;

export const exportCommand: CommandDefinition = {
  name: "export",
  describes:
    "Write a table of the dataset to a file, as the server's /export does: to read, to calculate with; not to import again.",
  configure(command) {
    command
      .addArgument(new Argument("<name>", "what").choices(NAMES))
      .addOption(new Option("--format <format>", "of the file").choices([...FORMAT_NAMES]).default("csv"))
      .option(
        "--where <json>",
        'which records: the filter of the graph\'s list, as \'{"countries": ["KZ"]}\'',
      )
      .option(
        "--as-of <json>",
        'as of which moment, as \'{"effectiveOn": "2025-12-31"}\'; of action items only',
      )
      .option("--columns <names>", "which columns, in this order, with commas between (default: all)")
      .option("--language <tags>", "of texts and labels, most wanted first, with commas between")
      .option("--bom", "begin CSV with a byte order mark, by which spreadsheets know UTF-8")
      .option("--output <file>", "where to (default: standard output)")
      .option("--force", "overwrite the file if there is one")
      .option(...JSON_OPTION)
      .action(async (name: string, options: ExportCommandOptions) => {
        const report = await run(name, options);
        if (report.file !== null) print(options, report, describe(report));
      });
  },
};
