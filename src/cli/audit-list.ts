import { InvalidArgumentError } from "commander";
import { type AuditEntry, type EntryFilter, lastEntries } from "../audit";
import type { CommandDefinition } from "./command-definition";
import { JSON_OPTION, type OutputOptions, print } from "./output";
import { withAudit } from "./with-audit";

interface ListOptions extends OutputOptions, EntryFilter {
  readonly limit: number;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;
const MOST = 10_000;

const moment = (value: string): Date => {
  const date = new Date(value);
  if (!MOMENT.test(value) || Number.isNaN(date.getTime())) {
    throw new InvalidArgumentError(
      "Give a day (2026-01-31) or a moment (2026-01-31T12:00:00Z); days begin in UTC.",
    );
  }
  return date;
};

const limit = (value: string): number => {
  const number = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > MOST) throw new InvalidArgumentError(`Give a whole number from 1 to ${MOST}.`);
  return number;
};

// What a name brings along must not move the cursor of who reads it.
const CONTROL = /\p{Cc}/gu;
const shown = (value: string): string =>
  value.replace(CONTROL, (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`);

const describe = (entry: AuditEntry): string => {
  const { recordedAt, subject, role, country, name, action, target, targetId, changeId } = entry;
  const capacity = [name, role, country].filter((part) => part !== null).join(", ");
  const who = capacity === "" ? subject : `${subject} (${capacity})`;
  const what = `${action} ${target} ${targetId}${changeId === null ? "" : `, change ${changeId}`}`;
  return shown(`${recordedAt}  ${who}  ${what}`);
};

const describeAll = (entries: readonly AuditEntry[]): string =>
  entries.length === 0 ? "Nothing was written by that." : entries.map(describe).join("\n");

export const auditList: CommandDefinition = {
  name: "audit list",
  isDefault: true,
  describes: "Tell who wrote what when, the newest last.",
  configure(command) {
    command
      .option("--since <moment>", "not before this day or moment", moment)
      .option("--subject <subject>", "by this subject of a token only")
      .option("--item <id>", "to the record with this id only")
      .option("--limit <number>", "how many, the newest ones", limit, 50)
      .option(...JSON_OPTION)
      .action(async ({ limit: most, ...options }: ListOptions) => {
        const entries = await withAudit(({ kysely }) => lastEntries(kysely, options, most));
        print(options, entries, describeAll(entries));
      });
  },
};
