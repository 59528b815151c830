import { createWriteStream } from "node:fs";
import { resolve } from "node:path";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Option } from "commander";
import { allEntries, ENTRY_FORMATS, type EntryFormat, entryLines } from "../audit";
import { errorCode, UserFacingError } from "../kernel/errors";
import type { CommandDefinition } from "./command-definition";
import { withAudit } from "./with-audit";

interface ExportOptions {
  readonly format: EntryFormat;
  readonly out?: string;
}

// Who wrote what is not for everybody on the machine.
const open = (file: string): Writable => createWriteStream(file, { flags: "wx", mode: 0o600 });

const write = async (lines: AsyncIterable<string>, out: string | undefined): Promise<void> => {
  if (out === undefined) return pipeline(Readable.from(lines), process.stdout, { end: false });
  const file = resolve(out);
  try {
    await pipeline(Readable.from(lines), open(file));
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
    throw new UserFacingError(`${file} is there already: name another file, or remove it first.`, {
      cause: error,
    });
  }
};

export const auditExport: CommandDefinition = {
  name: "audit export",
  describes: "Write who wrote what when, all of it, to a file or to standard output.",
  configure(command) {
    command
      .addOption(
        new Option("--format <format>", "ndjson for programs, csv for spreadsheets")
          .choices(ENTRY_FORMATS)
          .default("ndjson"),
      )
      .option("--out <file>", "a new file (default: standard output)")
      .action(({ format, out }: ExportOptions) =>
        withAudit(({ kysely }) => write(entryLines(allEntries(kysely), format), out)),
      );
  },
};
