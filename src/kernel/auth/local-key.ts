import { randomUUID } from "node:crypto";
import { link, mkdir, open, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from "jose";
import { z } from "zod";
import { errorCode, errorMessage, UserFacingError } from "../errors";

/** Of what every supported Node.js signs without calling it experimental, the one with the shortest signatures. */
export const LOCAL_ALGORITHM = "ES256";

const FILE = "token-key.json";
const OWNER_ONLY = 0o600;
// As the embedded PostgreSQL wants it, which may lie in the same directory.
const PASS_THROUGH = 0o711;

const publicParts = { kty: z.literal("EC"), crv: z.literal("P-256"), x: z.string(), y: z.string() };
const keySchema = z.object({ ...publicParts, d: z.string(), kid: z.string() });

/** The key that signs local tokens, as a JSON Web Key. */
export type LocalKey = z.infer<typeof keySchema>;

/** What checks signatures, and can make none. */
export type LocalPublicKey = Omit<LocalKey, "d">;

const unusable = (file: string, cause: unknown): UserFacingError =>
  new UserFacingError(
    `The key that signs access tokens, ${file}, cannot be used (${errorMessage(cause)}): run Sarazm as the user who made it, or remove it, and every token that it signed with it.`,
    { cause },
  );

/** The key of a data directory; undefined where none was made yet. */
export const readLocalKey = async (dataDirectory: string): Promise<LocalKey | undefined> => {
  const file = join(dataDirectory, FILE);
  try {
    return keySchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    // What cannot be parsed may still be a key, and messages about it quote it.
    const isContent = error instanceof SyntaxError || error instanceof z.ZodError;
    throw unusable(file, isContent ? new Error("it is no key of ours") : error);
  }
};

/** Changes whenever the key's file is another one; undefined where there is none. */
export const keyFileState = async (dataDirectory: string): Promise<string | undefined> => {
  const file = join(dataDirectory, FILE);
  try {
    const { ino, mtimeMs } = await stat(file);
    return `${ino}.${mtimeMs}`;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw unusable(file, error);
  }
};

export const publicPartOf = ({ d: _, ...publicPart }: LocalKey): LocalPublicKey => publicPart;

const newKey = async (): Promise<LocalKey> => {
  const { privateKey, publicKey } = await generateKeyPair(LOCAL_ALGORITHM, { extractable: true });
  const kid = await calculateJwkThumbprint(await exportJWK(publicKey));
  return keySchema.parse({ ...(await exportJWK(privateKey)), kid });
};

const writeNew = async (file: string, text: string): Promise<void> => {
  const handle = await open(file, "wx", OWNER_ONLY);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Whole or not at all, and only where there is none: of two who make a key at once, one's is everybody's. */
const makeKey = async (dataDirectory: string): Promise<void> => {
  const file = join(dataDirectory, FILE);
  const draft = `${file}.${randomUUID()}`;
  try {
    await mkdir(dataDirectory, { recursive: true, mode: PASS_THROUGH });
    await writeNew(draft, `${JSON.stringify(await newKey())}\n`);
    await link(draft, file);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw unusable(file, error);
  } finally {
    await rm(draft, { force: true });
  }
};

/** The key of a data directory, made at the first call. */
export const ensureLocalKey = async (dataDirectory: string): Promise<LocalKey> => {
  const known = await readLocalKey(dataDirectory);
  if (known !== undefined) return known;
  await makeKey(dataDirectory);
  const made = await readLocalKey(dataDirectory);
  if (made === undefined) throw unusable(join(dataDirectory, FILE), new Error("it was removed just now"));
  return made;
};
