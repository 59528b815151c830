import { chown, readFile, rename, writeFile } from "node:fs/promises";
import { errorCode } from "../../errors";
import type { DataDirectory } from "./data-directory";
import type { OperatingUser } from "./operating-user";

const QUOTED_LINES = 5;

/** Begins a new log, which PostgreSQL's user may write, and keeps the one before. */
export const beginLog = async (directory: DataDirectory, user: OperatingUser | undefined): Promise<void> => {
  await rename(directory.log, directory.previousLog).catch((error: unknown) => {
    if (errorCode(error) !== "ENOENT") throw error;
  });
  await writeFile(directory.log, "");
  if (user !== undefined) await chown(directory.log, user.uid, user.gid);
};

/** The last lines of PostgreSQL's log, for an error message. */
export const quoteLog = async ({ log }: DataDirectory): Promise<string> => {
  const lines = (await readFile(log, "utf8").catch(() => "")).trim().split("\n");
  return lines.slice(-QUOTED_LINES).join("\n");
};
