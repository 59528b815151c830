import { appendFile, chown, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EXIT_CODES, UserFacingError } from "../../errors";
import type { Binaries } from "./binaries";
import { type Credentials, createCredentials } from "./credentials";
import type { DataDirectory } from "./data-directory";
import type { OperatingUser } from "./operating-user";
import type { ProgramResult, RunProgram } from "./run-program";

/** What runs PostgreSQL, and where. */
export interface Installation {
  readonly binaries: Binaries;
  readonly directory: DataDirectory;
  readonly user: OperatingUser | undefined;
  readonly run: RunProgram;
}

/** The file in the cluster that holds the settings of the next start. */
export const SETTINGS_FILE = "sarazm.conf";

// Letters are compared and folded as Unicode has them, everywhere alike. Some functions still ask the C library,
// whose names for that differ.
const CHARACTER_TYPES = ["C.UTF-8", "en_US.UTF-8", "C"];

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const own = async (path: string, user: OperatingUser | undefined): Promise<void> => {
  if (user !== undefined) await chown(path, user.uid, user.gid);
};

const runInitdb = async (
  { binaries, run }: Installation,
  draft: string,
  { superuser }: Credentials,
  passwordFile: string,
): Promise<ProgramResult> => {
  const options = [
    `--pgdata=${draft}`,
    `--username=${superuser.name}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
  ];
  for (const characterType of CHARACTER_TYPES) {
    const result = await run(binaries.initdb, [...options, `--lc-ctype=${characterType}`]);
    if (!result.failed || !result.stderr.includes("locale")) return result;
  }
  return run(binaries.initdb, options);
};

const initialise = async (installation: Installation, draft: string): Promise<void> => {
  const { directory, user } = installation;
  const credentials = await createCredentials(directory);
  const passwordFile = join(directory.root, "initial-password");
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await own(draft, user);
  try {
    await writeFile(passwordFile, credentials.superuser.password, { mode: 0o600 });
    await own(passwordFile, user);
    const { failed, stderr } = await runInitdb(installation, draft, credentials, passwordFile);
    if (failed) {
      throw new UserFacingError(
        `PostgreSQL could not be initialised in ${directory.cluster}: ${stderr.trim()}`,
        {
          exitCode: EXIT_CODES.embeddedPostgresFailed,
        },
      );
    }
    await appendFile(join(draft, "postgresql.conf"), `include '${SETTINGS_FILE}'\n`);
  } finally {
    await rm(passwordFile, { force: true });
  }
};

/** Makes the cluster on the first start; tells whether it did. */
export const ensureCluster = async (installation: Installation, onInitialise: () => void): Promise<void> => {
  const { cluster } = installation.directory;
  if (await exists(cluster)) return;
  onInitialise();
  // Renamed into place when it is whole: an interrupted first start leaves nothing that looks like a cluster.
  const draft = `${cluster}.new`;
  await initialise(installation, draft);
  await rename(draft, cluster);
};
