import { chmod, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { EXIT_CODES, errorMessage, UserFacingError } from "../../errors";

/** What lies where in SARAZM_DATA_DIR. */
export interface DataDirectory {
  readonly root: string;
  /** PostgreSQL's own data. */
  readonly cluster: string;
  /** What PostgreSQL logged since its last start, and before. */
  readonly log: string;
  readonly previousLog: string;
  readonly credentials: string;
  /** A file for each process that uses the database. */
  readonly processes: string;
}

// Others may pass through, to what is theirs in it (the OS user of PostgreSQL), but not look around.
const PASS_THROUGH = 0o711;

const layOut = (root: string): DataDirectory => ({
  root,
  cluster: join(root, "postgres"),
  log: join(root, "postgres.log"),
  previousLog: join(root, "postgres.previous.log"),
  credentials: join(root, "credentials.json"),
  processes: join(root, "processes"),
});

/** Makes the data directory where it is missing. */
export const prepareDataDirectory = async (root: string): Promise<DataDirectory> => {
  const directory = layOut(root);
  try {
    await mkdir(directory.processes, { recursive: true });
    await chmod(root, PASS_THROUGH);
  } catch (cause) {
    throw new UserFacingError(
      `The data directory ${root} cannot be used (${errorMessage(cause)}): set SARAZM_DATA_DIR to a directory of your own.`,
      { cause, exitCode: EXIT_CODES.embeddedPostgresFailed },
    );
  }
  return directory;
};
