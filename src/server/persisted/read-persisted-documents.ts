import { existsSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_DOCUMENT_PATHS, type PersistedSettings, packageRoot } from "../../kernel/config";
import { type DocumentText, readDocumentTexts } from "../../kernel/documents";

/** What comes with the program; what was not built is not there. */
const shippedPaths = (): readonly string[] =>
  DEFAULT_DOCUMENT_PATHS.map((path) => join(packageRoot, path)).filter((path) => existsSync(path));

/** Reads the documents that clients may ask by their ids. */
export const readPersistedDocuments = async ({
  paths = shippedPaths(),
}: PersistedSettings): Promise<readonly DocumentText[]> => {
  const texts = await Promise.all(paths.map(readDocumentTexts));
  return texts.flat();
};
