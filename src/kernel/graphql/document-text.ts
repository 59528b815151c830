import { type DocumentNode, print } from "graphql";

const texts = new WeakMap<DocumentNode, string>();

/** A document as text, for those who are asked it; printed once for as long as the document is kept. */
export const documentText = (document: DocumentNode): string => {
  const known = texts.get(document);
  if (known !== undefined) return known;
  const text = print(document);
  texts.set(document, text);
  return text;
};
