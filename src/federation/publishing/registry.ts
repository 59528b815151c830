import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { errorCode, UserFacingError } from "../../kernel/errors";
import type { Part } from "../parts/part";

/** What is told of a version that was published. */
const versionSchema = z.object({
  version: z.int().positive(),
  publishedAt: z.string(),
  publishedBy: z.string(),
  subgraphs: z.array(z.object({ name: z.string(), url: z.string() })),
  changes: z.object({ breaking: z.int(), dangerous: z.int(), safe: z.int() }),
});

export interface PublishedVersion extends Readonly<z.infer<typeof versionSchema>> {}

/** What a version is made of. */
export interface VersionFiles {
  readonly parts: readonly Part[];
  readonly supergraph: string;
  readonly publicSdl: string;
}

const VERSIONS = "versions";
/** For routers: the file to run, always that of the newest version. */
const SUPERGRAPH = "supergraph.graphql";
const PUBLIC_SCHEMA = "schema.graphql";
const SUBGRAPHS = "subgraphs";
const TOLD = "version.json";

/** The versions that were published into a directory, the first one first. */
export async function historyOf(registry: string): Promise<PublishedVersion[]> {
  const names = await readdir(join(registry, VERSIONS)).catch((error) => {
    if (errorCode(error) === "ENOENT") return [];
    throw unreadable(registry, error);
  });
  const numbers = names.filter((name) => /^[1-9]\d*$/.test(name)).map(Number);
  return Promise.all(
    numbers.sort((one, other) => one - other).map((version) => readVersion(registry, version)),
  );
}

async function readVersion(registry: string, version: number): Promise<PublishedVersion> {
  const file = join(registry, VERSIONS, String(version), TOLD);
  try {
    return versionSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    throw unreadable(file, error);
  }
}

function unreadable(path: string, cause: unknown): UserFacingError {
  return new UserFacingError(
    `What is published in ${path} cannot be read: restore it, or name another --registry.`,
    {
      cause,
    },
  );
}

/** The subgraphs of a version. */
export async function partsOfVersion(
  registry: string,
  published: PublishedVersion,
): Promise<readonly Part[]> {
  const folder = join(registry, VERSIONS, String(published.version), SUBGRAPHS);
  return Promise.all(
    published.subgraphs.map(async ({ name, url }) => ({
      name,
      url,
      sdl: await readFile(join(folder, `${name}.graphql`), "utf8"),
    })),
  );
}

/**
 * Writes a version so that it is there whole or not at all: its folder is renamed into place, which only one of two
 * who publish the same number can do.
 */
export async function writeVersion(
  registry: string,
  told: PublishedVersion,
  { parts, supergraph, publicSdl }: VersionFiles,
): Promise<void> {
  await mkdir(registry, { recursive: true });
  const draft = await mkdtemp(join(registry, ".draft-"));
  try {
    await mkdir(join(draft, SUBGRAPHS));
    await writeFile(join(draft, SUPERGRAPH), supergraph);
    await writeFile(join(draft, PUBLIC_SCHEMA), publicSdl);
    for (const { name, sdl } of parts) await writeFile(join(draft, SUBGRAPHS, `${name}.graphql`), sdl);
    await writeFile(join(draft, TOLD), `${JSON.stringify(told, null, 2)}\n`);
    await mkdir(join(registry, VERSIONS), { recursive: true });
    await moveIntoPlace(draft, join(registry, VERSIONS, String(told.version)), told.version);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function moveIntoPlace(draft: string, place: string, version: number): Promise<void> {
  try {
    await rename(draft, place);
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST", "EPERM"].includes(errorCode(error) ?? "")) throw error;
    throw new UserFacingError(
      `Somebody else published version ${version} in the meantime: check against it, and publish again.`,
      { cause: error },
    );
  }
}

/** Where routers read the newest supergraph. */
export function supergraphFile(registry: string): string {
  return join(registry, SUPERGRAPH);
}

/** Gives routers a supergraph, in one step. */
export async function placeSupergraph(registry: string, supergraph: string): Promise<void> {
  const draft = join(registry, `.${SUPERGRAPH}-${randomUUID()}`);
  await writeFile(draft, supergraph);
  await rename(draft, supergraphFile(registry));
}
