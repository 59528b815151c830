import { configFromEnvironment } from "../kernel/config";
import { findEmbedded } from "../kernel/database";
import { EXIT_CODES, UserFacingError } from "../kernel/errors";
import type { CommandDefinition } from "./command-definition";
import { JSON_OPTION, type OutputOptions, print } from "./output";

const findUrl = async (): Promise<string> => {
  const { databaseUrl, dataDirectory } = configFromEnvironment();
  const url = databaseUrl ?? (await findEmbedded(dataDirectory));
  if (url !== undefined) return url;
  throw new UserFacingError(
    `No embedded PostgreSQL runs on the data directory ${dataDirectory}: start one with "sarazm start".`,
    { exitCode: EXIT_CODES.databaseUnavailable },
  );
};

export const dbUrl: CommandDefinition = {
  name: "db url",
  describes: "Print the address of the running database, with its password, for psql and the like.",
  configure(command) {
    command.option(...JSON_OPTION).action(async (options: OutputOptions) => {
      const url = await findUrl();
      print(options, { url }, url);
    });
  },
};
