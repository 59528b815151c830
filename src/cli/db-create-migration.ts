import { relative } from "node:path";
import { InvalidArgumentError } from "commander";
import { createMigration } from "../kernel/database";
import type { CommandDefinition } from "./command-definition";
import { print } from "./output";
import { withServer } from "./with-server";

interface Options {
  readonly empty?: boolean;
}

// Told before a PostgreSQL is started for it.
const migrationName = (value: string): string => {
  if (/^[a-z][a-z0-9_]*$/.test(value)) return value;
  throw new InvalidArgumentError("Use lowercase letters, digits and underscores, as in add_organizations.");
};

const describe = (file: string | undefined): string =>
  file === undefined
    ? "The migrations arrive at the model already: nothing was written."
    : `Wrote ${relative(process.cwd(), file)}: read it, and add by hand what the model cannot say.`;

export const dbCreateMigration: CommandDefinition = {
  name: "db create-migration",
  describes: "Write the migration that is missing to arrive at the model.",
  configure(command) {
    command
      .argument("<name>", "what it does, in a word or two: add_organizations", migrationName)
      .option("--empty", "write one even if none is missing, for SQL that the model cannot say")
      .action(async (name: string, { empty = false }: Options) => {
        const file = await withServer((url) => createMigration(url, name, { isDraft: empty }));
        print({}, undefined, describe(file));
      });
  },
};
