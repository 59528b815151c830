import { access } from "node:fs/promises";
import { join } from "node:path";
import { configFromEnvironment } from "../kernel/config";
import { EXIT_CODES, UserFacingError } from "../kernel/errors";

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Refuses where no database was ever made: a command that only reads must not make an empty one to read. */
export const refuseWithoutDatabase = async (): Promise<void> => {
  const { databaseUrl, dataDirectory } = configFromEnvironment();
  if (databaseUrl !== undefined || (await exists(join(dataDirectory, "postgres")))) return;
  throw new UserFacingError(
    `The data directory ${dataDirectory} holds no database yet: make one with "sarazm start", or set DATABASE_URL or SARAZM_DATA_DIR to where one is.`,
    { exitCode: EXIT_CODES.databaseUnavailable },
  );
};
