import {
  addressOf,
  type MigrationHistory,
  type OpenDatabase,
  readMigrationHistory,
} from "../kernel/database";
import type { CommandDefinition } from "./command-definition";
import { refuseWithoutDatabase } from "./db-presence";
import { JSON_OPTION, type OutputOptions, print } from "./output";
import { withDatabase } from "./with-database";

interface Status extends MigrationHistory {
  readonly origin: OpenDatabase["origin"];
  readonly server: string;
  readonly database: string;
}

const readStatus = async (database: OpenDatabase): Promise<Status> => {
  const { server, name } = addressOf(database.url);
  return { origin: database.origin, server, database: name, ...(await readMigrationHistory(database)) };
};

const listNames = (title: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [title, ...names.map((name) => `  ${name}`)];

const describe = ({ origin, server, database, applied, pending, unknown, failed }: Status): string =>
  [
    `Database ${database} on ${server} (${origin})`,
    ...listNames("Applied:", applied),
    ...listNames("Not yet applied:", pending),
    ...listNames("Interrupted, to be tried again:", failed),
    ...listNames("Applied by a newer version of Sarazm:", unknown),
  ].join("\n");

export const dbStatus: CommandDefinition = {
  name: "db status",
  describes: "Tell which database is used, and which migrations it has and lacks.",
  configure(command) {
    command.option(...JSON_OPTION).action(async (options: OutputOptions) => {
      await refuseWithoutDatabase();
      const status = await withDatabase(readStatus);
      print(options, status, describe(status));
    });
  },
};
