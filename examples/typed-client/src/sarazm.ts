import type { TypedDocumentString } from "./generated/graphql";

interface ErrorOfGraph {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly ErrorOfGraph[];
}

const UNKNOWN = "PERSISTED_DOCUMENT_NOT_FOUND";

/** A client of one server, whose answers have the types of the operations that they are asked with. */
export const sarazm = (graph: string, language: string) => {
  const post = async <Data>(body: object): Promise<Answer<Data>> => {
    const response = await fetch(graph, {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": language },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Answer<Data>;
  };

  return async <Data, Variables>(
    operation: TypedDocumentString<Data, Variables>,
    variables: Variables,
  ): Promise<Data> => {
    const documentId = `sha256:${operation.__meta__?.["hash"]}`;
    let answer = await post<Data>({ documentId, variables });
    // A server that was not given our manifest is told the operation itself.
    if (answer.errors?.[0]?.extensions?.code === UNKNOWN) {
      answer = await post<Data>({ query: operation.toString(), variables });
    }
    if (!answer.data) throw new Error(answer.errors?.map(({ message }) => message).join(" "));
    return answer.data;
  };
};
