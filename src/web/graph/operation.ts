import type { TypedDocumentNode } from "urql";

/** What the generated documents are while the client runs: their hashes, and nothing else. */
interface Persisted {
  readonly __meta__: { readonly hash: string };
}

const requests = new WeakMap<object, unknown>();

/** The SHA-256 under which servers know an operation. */
export const hashOf = (document: object): string => (document as Persisted).__meta__.hash;

/** The generated document in the form in which urql takes an operation that goes by its name. */
export const operationOf = <Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
): TypedDocumentNode<Data, Variables> => {
  const known = requests.get(document);
  if (known !== undefined) return known as TypedDocumentNode<Data, Variables>;
  const operation = { kind: "Document", definitions: [], documentId: hashOf(document) };
  requests.set(document, operation);
  return operation as unknown as TypedDocumentNode<Data, Variables>;
};

/** The text of an operation, for those who must send it whole. */
export const textOf = async (hash: string): Promise<string> => {
  const { default: texts } = await import("../generated/persisted-documents.json");
  const text = (texts as Readonly<Record<string, string>>)[hash];
  if (text === undefined) throw new Error(`This client has no operation ${hash}.`);
  return text;
};
