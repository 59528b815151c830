import { migrate } from "../kernel/database";
import type { CommandDefinition } from "./command-definition";
import { JSON_OPTION, type OutputOptions, print } from "./output";
import { withDatabase } from "./with-database";

const describe = (applied: readonly string[]): string =>
  applied.length === 0 ? "The database is up to date." : `Applied ${applied.join(", ")}.`;

export const dbMigrate: CommandDefinition = {
  name: "db migrate",
  describes: "Apply the migrations that the database lacks.",
  configure(command) {
    command.option(...JSON_OPTION).action(async (options: OutputOptions) => {
      const applied = await withDatabase(migrate);
      print(options, { applied }, describe(applied));
    });
  },
};
