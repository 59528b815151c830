import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { z } from "zod";
import { errorMessage, UserFacingError } from "../../kernel/errors";
import { type ClientDocument, clientDocument } from "./document";

/** Documents by their hashes, as persisted documents are kept. */
const hashes = z.record(z.string(), z.string());

/** The same, as Apollo's tools write it. */
const manifest = z.object({
  operations: z.array(z.object({ id: z.string(), body: z.string(), name: z.string().optional() })),
});

/** Reads what clients use: a folder of .graphql files, one of them, or a manifest of persisted documents. */
export async function readDocuments(path: string): Promise<readonly ClientDocument[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    (error) => {
      throw new UserFacingError(
        `The operations ${path} cannot be read (${errorMessage(error)}): give a folder, a .graphql file or a manifest.`,
        { cause: error },
      );
    },
  );
  if (isFolder) return readFolder(path);
  const text = await readFile(path, "utf8");
  return extname(path) === ".json" ? readManifest(path, text) : [clientDocument(basename(path), text, path)];
}

async function readFolder(folder: string): Promise<readonly ClientDocument[]> {
  const names = (await readdir(folder)).filter((name) => /\.(graphql|gql)$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return clientDocument(name, await readFile(path, "utf8"), path);
    }),
  );
}

function readManifest(path: string, text: string): readonly ClientDocument[] {
  const value = parseJson(path, text);
  const listed = manifest.safeParse(value);
  if (listed.success) {
    return listed.data.operations.map(({ id, body }) => clientDocument(id, body, `${path}, ${id}`));
  }
  const byHash = hashes.safeParse(value);
  if (byHash.success) {
    return Object.entries(byHash.data).map(([hash, body]) => clientDocument(hash, body, `${path}, ${hash}`));
  }
  throw new UserFacingError(
    `${path} is not a manifest of persisted documents: give {"hash": "document"}, or {"operations": [{"id", "body"}]}.`,
  );
}

export function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserFacingError(`${path} is not JSON: ${errorMessage(error)}.`, { cause: error });
  }
}
