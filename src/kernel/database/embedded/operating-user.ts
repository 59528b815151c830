import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { execa } from "execa";
import { EXIT_CODES, UserFacingError } from "../../errors";

/** The user of the operating system that PostgreSQL runs as. */
export interface OperatingUser {
  readonly uid: number;
  readonly gid: number;
}

const NAME = "postgres";

// Debian and Red Hat have the first, Alpine the second.
const WAYS_TO_CREATE: readonly (readonly string[])[] = [
  ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/bin/false", NAME],
  ["adduser", "-S", "-D", "-H", "-s", "/bin/false", NAME],
];

const askId = async (flag: "-u" | "-g"): Promise<number | undefined> => {
  const { stdout, failed } = await execa("id", [flag, NAME], { reject: false });
  return failed ? undefined : Number.parseInt(stdout, 10);
};

const findUser = async (): Promise<OperatingUser | undefined> => {
  const [uid, gid] = await Promise.all([askId("-u"), askId("-g")]);
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
};

const createUser = async (): Promise<void> => {
  for (const [command = "", ...options] of WAYS_TO_CREATE) {
    const { failed } = await execa(command, options, { reject: false });
    if (!failed) return;
  }
};

const ownerOf = async (path: string): Promise<OperatingUser | undefined> => {
  const found = await stat(path).catch(() => undefined);
  return found === undefined || found.uid === 0 ? undefined : found;
};

const noUser = (): UserFacingError =>
  new UserFacingError(
    `PostgreSQL does not run as root, and the user "${NAME}" could not be created for it: create that user, run Sarazm as another user, or set DATABASE_URL.`,
    { exitCode: EXIT_CODES.embeddedPostgresFailed },
  );

/**
 * Who PostgreSQL runs as where the program itself runs as root, which PostgreSQL refuses: the owner of an existing
 * cluster, or a user of its own. Undefined: as the program.
 */
export const chooseOperatingUser = async (cluster: string): Promise<OperatingUser | undefined> => {
  if (process.getuid?.() !== 0) return undefined;
  const known = (await ownerOf(cluster)) ?? (await findUser());
  if (known !== undefined) return known;
  await createUser();
  const created = await findUser();
  if (created === undefined) throw noUser();
  return created;
};

const MAY_ENTER = { owner: 0o100, group: 0o010, others: 0o001 };

const mayEnter = async (directory: string, { uid, gid }: OperatingUser): Promise<boolean> => {
  const found = await stat(directory);
  const bit = found.uid === uid ? MAY_ENTER.owner : found.gid === gid ? MAY_ENTER.group : MAY_ENTER.others;
  return (found.mode & bit) !== 0;
};

/** The outermost directory on the way to `path` that the user may not enter. */
export const findBarrier = async (path: string, user: OperatingUser): Promise<string | undefined> => {
  const parent = dirname(path);
  const above = parent === path ? undefined : await findBarrier(parent, user);
  if (above !== undefined) return above;
  return (await mayEnter(path, user)) ? undefined : path;
};
