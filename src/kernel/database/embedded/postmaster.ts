import { chown, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { EXIT_CODES, UserFacingError } from "../../errors";
import { type Installation, SETTINGS_FILE } from "./cluster";
import { beginLog, quoteLog } from "./log-file";
import { isRunning, nameOfProcess } from "./process-identity";

/** A running PostgreSQL. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** Settings of PostgreSQL, as in postgresql.conf. */
export type PostgresSettings = Readonly<Record<string, string>>;

const HOST = "127.0.0.1";
const ATTEMPTS = 5;
const BETWEEN_ATTEMPTS_MS = 1000;
const TIMEOUT_SECONDS = 60;

// No standby reads the log of writes, so it may be short: bulk imports are quicker. Compiling queries takes longer
// than the queries of this program run.
const SETTINGS: PostgresSettings = {
  listen_addresses: HOST,
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "2GB",
  jit: "off",
};

const settingsFile = (settings: PostgresSettings): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`)
    .join("");

const freePort = (): Promise<number> =>
  new Promise((found, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, HOST, () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => found(port));
    });
  });

const pidFile = ({ directory }: Installation): string => join(directory.cluster, "postmaster.pid");

// Lines of postmaster.pid: the process, the data directory, its start, the port, …
const PORT_LINE = 3;

/** The PostgreSQL that runs on the cluster, whoever started it. */
export const findPostmaster = async (installation: Installation): Promise<Postmaster | undefined> => {
  const lines = (await readFile(pidFile(installation), "utf8").catch(() => "")).split("\n");
  const pid = Number.parseInt(lines[0] ?? "", 10);
  const port = Number.parseInt(lines[PORT_LINE] ?? "", 10);
  if (Number.isNaN(pid) || !(await isRunning(pid))) return undefined;
  const name = await nameOfProcess(pid);
  return name === undefined || name.includes("postgres") ? { pid, port } : undefined;
};

// PostgreSQL itself takes any process with the pid in that file for another PostgreSQL, and after a restart of a
// container or a machine it may be any process.
const removeStalePidFile = async (installation: Installation): Promise<void> => {
  if ((await findPostmaster(installation)) === undefined) await rm(pidFile(installation), { force: true });
};

// Removed first: another user, who owns the cluster or runs as root, may have written it.
const writeSettings = async (
  { directory, user }: Installation,
  settings: PostgresSettings,
): Promise<void> => {
  const file = join(directory.cluster, SETTINGS_FILE);
  await rm(file, { force: true });
  await writeFile(file, settingsFile(settings));
  if (user !== undefined) await chown(file, user.uid, user.gid);
};

const tryToStart = async (installation: Installation, settings: PostgresSettings): Promise<boolean> => {
  const { binaries, directory, run, user } = installation;
  await writeSettings(installation, { ...SETTINGS, port: String(await freePort()), ...settings });
  await beginLog(directory, user);
  const where = ["--pgdata", directory.cluster, "--log", directory.log];
  const how = ["--wait", "--timeout", String(TIMEOUT_SECONDS), "--silent"];
  const { failed } = await run(binaries.pgCtl, ["start", ...where, ...how]);
  return !failed;
};

/** Starts PostgreSQL on a free port. */
export const startPostmaster = async (
  installation: Installation,
  settings: PostgresSettings,
): Promise<Postmaster> => {
  await removeStalePidFile(installation);
  // The port may be taken meanwhile, and processes of a PostgreSQL that was killed take a moment to end.
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    if (await tryToStart(installation, settings)) break;
    if (attempt < ATTEMPTS) await setTimeout(BETWEEN_ATTEMPTS_MS);
  }
  const postmaster = await findPostmaster(installation);
  if (postmaster !== undefined) return postmaster;
  throw new UserFacingError(
    `The embedded PostgreSQL did not start; the last lines of its log, ${installation.directory.log}, are:\n${await quoteLog(installation.directory)}`,
    { exitCode: EXIT_CODES.embeddedPostgresFailed },
  );
};

/** Stops PostgreSQL; connections that are left are closed. */
export const stopPostmaster = async ({ binaries, directory, run }: Installation): Promise<void> => {
  const how = ["--wait", "--timeout", String(TIMEOUT_SECONDS), "--mode", "fast", "--silent"];
  await run(binaries.pgCtl, ["stop", "--pgdata", directory.cluster, ...how]);
};
