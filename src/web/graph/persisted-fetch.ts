import { textOf } from "./operation";

const ENDPOINT = "/graphql";
const UNKNOWN = "PERSISTED_QUERY_NOT_FOUND";

interface Asked {
  readonly hash: string;
  readonly variables: unknown;
  readonly isQuery: boolean;
}

/** What urql would ask: of a query in the address, of a mutation in the body. */
const askedBy = (address: string, init: RequestInit | undefined): Asked => {
  if (init?.method === "POST") {
    const { documentId, variables } = JSON.parse(String(init.body));
    return { hash: documentId, variables, isQuery: false };
  }
  const { searchParams } = new URL(address, location.origin);
  return {
    hash: searchParams.get("documentId") ?? "",
    variables: JSON.parse(searchParams.get("variables") ?? "{}"),
    isQuery: true,
  };
};

const extensionsFor = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } });

const byHash = ({ hash, variables, isQuery }: Asked, init: RequestInit): Promise<Response> => {
  const asked = { variables, extensions: extensionsFor(hash) };
  if (!isQuery) return post(asked, init);
  const parameters = new URLSearchParams({
    variables: JSON.stringify(asked.variables),
    extensions: JSON.stringify(asked.extensions),
  });
  return fetch(`${ENDPOINT}?${parameters}`, { ...init, method: "GET", body: null });
};

const post = (asked: object, init: RequestInit): Promise<Response> =>
  fetch(ENDPOINT, { ...init, method: "POST", body: JSON.stringify(asked) });

const isUnknown = async (response: Response): Promise<boolean> => {
  const text = await response.clone().text();
  return text.includes(UNKNOWN);
};

/**
 * Sends the hash of an operation instead of the operation. Queries go in the address, so that the browser can ask
 * with an ETag whether what it has still holds. A server that does not know the hash is sent the text, once.
 */
export const persistedFetch = async (
  address: RequestInfo | URL,
  options: RequestInit | undefined,
): Promise<Response> => {
  const asked = askedBy(String(address), options);
  const init: RequestInit = {
    ...options,
    headers: {
      ...(options?.headers as Record<string, string>),
      accept: "application/graphql-response+json, application/json",
      "content-type": "application/json",
    },
  };
  const response = await byHash(asked, init);
  if (!(await isUnknown(response))) return response;
  const query = await textOf(asked.hash);
  return post({ query, variables: asked.variables, extensions: extensionsFor(asked.hash) }, init);
};
