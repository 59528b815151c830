import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";
import { EXIT_CODES, errorMessage, UserFacingError } from "../../errors";
import type { DataDirectory } from "./data-directory";

/** The passwords of the two roles of an embedded PostgreSQL. */
export type Credentials = z.infer<typeof credentialsSchema>;

const credentialsSchema = z.object({
  superuser: z.object({ name: z.string(), password: z.string() }),
  application: z.object({ name: z.string(), password: z.string() }),
});

const OWNER_ONLY = 0o600;
const newPassword = (): string => randomBytes(24).toString("base64url");

const newCredentials = (): Credentials => ({
  superuser: { name: "postgres", password: newPassword() },
  application: { name: "sarazm", password: newPassword() },
});

const unreadable = (file: string, cause: unknown): UserFacingError =>
  new UserFacingError(
    `The passwords of the embedded PostgreSQL cannot be read from ${file} (${errorMessage(cause)}): run Sarazm as the user who started it first, or set SARAZM_DATA_DIR to another directory.`,
    { cause, exitCode: EXIT_CODES.embeddedPostgresFailed },
  );

/** Makes the passwords of a new cluster. */
export const createCredentials = async ({ credentials: file }: DataDirectory): Promise<Credentials> => {
  const credentials = newCredentials();
  await writeFile(file, JSON.stringify(credentials), { mode: OWNER_ONLY });
  return credentials;
};

/** Reads the passwords of the cluster. */
export const readCredentials = async ({ credentials: file }: DataDirectory): Promise<Credentials> => {
  try {
    return credentialsSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    throw unreadable(file, error);
  }
};
