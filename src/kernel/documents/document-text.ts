import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { z } from "zod";
import { errorMessage, UserFacingError } from "../errors";

/** A document of a client, as it is kept. */
export interface DocumentText {
  /** A file's name, or what a manifest calls it. */
  readonly name: string;
  readonly text: string;
  /** Where it stands, for people. */
  readonly source: string;
}

/** Documents by their hashes, as GraphQL Code Generator writes them. */
const hashes = z.record(z.string(), z.string());

/** The same, as Apollo's tools write it. */
const manifest = z.object({
  operations: z.array(z.object({ id: z.string(), body: z.string(), name: z.string().optional() })),
});

/** Reads what clients use: a folder, a .graphql file, or a manifest of persisted documents. */
export async function readDocumentTexts(path: string): Promise<readonly DocumentText[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    (error) => {
      throw new UserFacingError(
        `The operations ${path} cannot be read (${errorMessage(error)}): give a folder, a .graphql file or a manifest.`,
        { cause: error },
      );
    },
  );
  return isFolder ? readFolder(path) : readDocumentFile(path);
}

async function readFolder(folder: string): Promise<readonly DocumentText[]> {
  const names = (await readdir(folder)).filter((name) => /\.(graphql|gql|json)$/.test(name)).sort();
  const files = await Promise.all(names.map((name) => readDocumentFile(join(folder, name))));
  return files.flat();
}

async function readDocumentFile(path: string): Promise<readonly DocumentText[]> {
  const text = await readFile(path, "utf8");
  return extname(path) === ".json"
    ? readManifest(path, text)
    : [{ name: basename(path), text, source: path }];
}

function readManifest(path: string, text: string): readonly DocumentText[] {
  const value = parseJson(path, text);
  const listed = manifest.safeParse(value);
  if (listed.success) {
    return listed.data.operations.map(({ id, body }) => entryOf(path, id, body));
  }
  const byHash = hashes.safeParse(value);
  if (byHash.success) return Object.entries(byHash.data).map(([hash, body]) => entryOf(path, hash, body));
  throw new UserFacingError(
    `${path} is not a manifest of persisted documents: give {"hash": "document"}, or {"operations": [{"id", "body"}]}.`,
  );
}

const entryOf = (path: string, id: string, text: string): DocumentText => ({
  name: id,
  text,
  source: `${path}, ${id}`,
});

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserFacingError(`${path} is not JSON: ${errorMessage(error)}.`, { cause: error });
  }
}
