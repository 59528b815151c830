import { EXIT_CODES, UserFacingError } from "../../errors";
import type { Logger } from "../../logger";
import { findBinaries } from "./binaries";
import { applicationUrl, bootstrap } from "./bootstrap";
import { ensureCluster, type Installation } from "./cluster";
import { type Credentials, readCredentials } from "./credentials";
import { type DataDirectory, prepareDataDirectory } from "./data-directory";
import { exclusively } from "./exclusively";
import { chooseOperatingUser } from "./operating-user";
import {
  findPostmaster,
  type PostgresSettings,
  type Postmaster,
  startPostmaster,
  stopPostmaster,
} from "./postmaster";
import {
  type ProcessEntry,
  type Purpose,
  type Registration,
  readProcesses,
  register,
} from "./process-register";
import { chooseRunner } from "./run-program";
import { supervise } from "./supervise";

/** How an embedded PostgreSQL is opened. */
export interface EmbeddedOptions {
  readonly purpose: Purpose;
  /** Further settings, for a PostgreSQL that this process starts. */
  readonly settings?: PostgresSettings;
}

/** An embedded PostgreSQL that runs for this process, and maybe for others. */
export interface EmbeddedPostgres {
  readonly url: string;
  /** Tells others where this process serves. */
  announce(address: string): Promise<void>;
  /** Stops PostgreSQL, unless another process uses it. */
  close(): Promise<void>;
}

const install = async (directory: DataDirectory): Promise<Installation> => {
  const binaries = await findBinaries();
  const user = await chooseOperatingUser(directory.cluster);
  const run = await chooseRunner(user, directory, binaries.postgres);
  return { binaries, directory, user, run };
};

const refuseSecondServer = ({ root }: DataDirectory, processes: readonly ProcessEntry[]): void => {
  const server = processes.find(({ purpose }) => purpose === "server");
  if (server === undefined) return;
  const where = server.address === undefined ? "" : ` at ${server.address}`;
  throw new UserFacingError(
    `Sarazm already runs on the data directory ${root} (process ${server.pid}${where}, since ${server.since}): stop it, or set SARAZM_DATA_DIR to another directory.`,
    { exitCode: EXIT_CODES.dataDirectoryInUse },
  );
};

/** Lets the application in; a PostgreSQL left by a crash may be shutting down, or not answer any more. */
const adopt = async (postmaster: Postmaster | undefined, credentials: Credentials): Promise<boolean> => {
  if (postmaster === undefined) return false;
  return bootstrap(postmaster, credentials).then(
    () => true,
    () => false,
  );
};

const ensureRunning = async (
  installation: Installation,
  settings: PostgresSettings,
  logger: Logger,
): Promise<string> => {
  const { directory } = installation;
  await ensureCluster(installation, () =>
    logger.info({ directory: directory.cluster }, "initialising PostgreSQL"),
  );
  const credentials = await readCredentials(directory);
  const running = await findPostmaster(installation);
  if (running !== undefined && (await adopt(running, credentials)))
    return applicationUrl(running, credentials);
  if (running !== undefined) await stopPostmaster(installation);
  logger.info({ log: directory.log }, "starting PostgreSQL");
  const started = await startPostmaster(installation, settings);
  await bootstrap(started, credentials);
  return applicationUrl(started, credentials);
};

const leave = async (installation: Installation, registration: Registration): Promise<void> => {
  await registration.withdraw();
  const others = await readProcesses(installation.directory);
  if (others.length === 0) await stopPostmaster(installation);
};

/** Finds the embedded PostgreSQL of a data directory running, or initialises and starts it. */
export const openEmbedded = async (
  dataDirectory: string,
  logger: Logger,
  { purpose, settings = {} }: EmbeddedOptions,
): Promise<EmbeddedPostgres> => {
  const directory = await prepareDataDirectory(dataDirectory);
  return exclusively(directory, async () => {
    const processes = await readProcesses(directory);
    if (purpose === "server") refuseSecondServer(directory, processes);
    const installation = await install(directory);
    const url = await ensureRunning(installation, settings, logger);
    const registration = await register(directory, purpose);
    const port = new URL(url).port;
    const supervision =
      purpose === "server" ? supervise({ installation, settings: { ...settings, port }, logger }) : undefined;
    return {
      url,
      announce: registration.announce,
      close: async () => {
        await supervision?.stop();
        await exclusively(directory, () => leave(installation, registration));
      },
    };
  });
};

/** The address of the embedded database of a data directory, if it runs. */
export const findEmbedded = async (dataDirectory: string): Promise<string | undefined> => {
  const directory = await prepareDataDirectory(dataDirectory);
  const processes = await readProcesses(directory);
  if (processes.length === 0) return undefined;
  const postmaster = await findPostmaster(await install(directory));
  return postmaster === undefined ? undefined : applicationUrl(postmaster, await readCredentials(directory));
};
