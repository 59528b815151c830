import { readDocumentTexts } from "../../kernel/documents";
import { type ClientDocument, clientDocument } from "./document";

/** Reads what clients use: a folder, a .graphql file, or a manifest of persisted documents. */
export async function readDocuments(path: string): Promise<readonly ClientDocument[]> {
  const texts = await readDocumentTexts(path);
  return texts.map(({ name, text, source }) => clientDocument(name, text, source));
}
