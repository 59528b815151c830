import type { PersistedSettings } from "../../kernel/config";
import { type DocumentText, readDocumentTexts, shippedDocumentPaths } from "../../kernel/documents";

/** Reads the documents that clients may ask by their ids. */
export const readPersistedDocuments = async ({
  paths = shippedDocumentPaths(),
}: PersistedSettings): Promise<readonly DocumentText[]> => {
  const texts = await Promise.all(paths.map(readDocumentTexts));
  return texts.flat();
};
