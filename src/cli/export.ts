import { Argument, Option } from "commander";
import {
  codeListsOf,
  dictionaryOf,
  FORMAT_NAMES,
  type FormatName,
  LISTING_NAMES,
  type Pieces,
  readListingRequest,
  readRequest,
  TABLE_NAMES,
  writeListing,
} from "../exports";
import { buildWholeGraph } from "../graph";
import { UserFacingError } from "../kernel/errors";
import type { CommandDefinition } from "./command-definition";
import { refuseWithoutDatabase } from "./db-presence";
import { exportTable } from "./export-table";
import { JSON_OPTION, type OutputOptions, print } from "./output";
import { progressLine } from "./progress-line";
import { refuseExisting, writePieces } from "./write-pieces";

interface ExportCommandOptions extends OutputOptions {
  readonly format: FormatName;
  readonly where?: string;
  readonly asOf?: string;
  readonly columns?: string;
  readonly language?: string;
  readonly bom?: boolean;
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

/** The parameters as the server is given them: both read them alike. */
const parametersOf = ({ where, asOf, columns, language, bom }: ExportCommandOptions) => ({
  ...(where !== undefined && { where }),
  ...(asOf !== undefined && { asOf }),
  ...(columns !== undefined && { columns }),
  ...(language !== undefined && { language }),
  ...(bom === true && { bom: "true" }),
});

/** What is wrong with what was given is told as the server tells it. */
const checked = <Value>(read: () => Value): Value => {
  try {
    return read();
  } catch (error) {
    throw new UserFacingError((error as Error).message, { cause: error });
  }
};

type Write = (pieces: Pieces, tell?: () => string) => Promise<number>;

const exportListing = async (name: string, options: ExportCommandOptions, write: Write) => {
  const { format } = options;
  const schema = buildWholeGraph();
  const request = checked(() => readListingRequest({ name, format }, parametersOf(options), []));
  const listing = name === "dictionary" ? dictionaryOf(schema) : codeListsOf(schema, request.languages);
  const bytes = await write(writeListing(listing, request));
  return { bytes, rows: listing.rows.length, revision: null };
};

const exportRecords = async (name: string, options: ExportCommandOptions, write: Write) => {
  const schema = buildWholeGraph();
  const file = { name, format: options.format };
  const request = checked(() => readRequest(schema, file, parametersOf(options), []));
  if (request === undefined) throw new Error(`"${name}" is no export`);
  await refuseWithoutDatabase();
  return exportTable(schema, request, write);
};

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
