import { useState } from "react";
import { type AnyVariables, type TypedDocumentNode, useClient } from "urql";
import { readAgain } from "../graph/client";
import { type Failure, failureOf } from "../graph/failure";
import { operationOf } from "../graph/operation";
import { localeOfPage } from "../i18n/locales";
import { refusedValues } from "./refused-values";
import { endToken, useToken } from "./token";

/** What is to be mended, as the graph says it. */
export interface UserError {
  readonly code: string;
  readonly field?: readonly string[] | null;
  readonly message: string;
}

/** What came of sending something to be written. */
export interface Written<Payload> {
  readonly payload?: Payload;
  readonly errors: readonly UserError[];
  readonly failure?: Failure;
}

interface Write<Variables, Payload> {
  readonly send: (variables: Variables) => Promise<Written<Payload>>;
  readonly isSending: boolean;
  /** What is to be mended of what was sent last. */
  readonly errors: readonly UserError[];
  readonly failure: Failure | undefined;
}

const BYTES = 16;

/** A key for one write: sent again, it writes nothing twice. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");

/** Sends a mutation with the reader's token, if there is one. A token that does not hold is forgotten. */
export const useWrite = <
  Data,
  Variables extends AnyVariables,
  Payload extends { readonly userErrors: readonly UserError[] },
>(
  document: TypedDocumentNode<Data, Variables>,
  payloadOf: (data: Data) => Payload,
): Write<Variables, Payload> => {
  const client = useClient();
  const token = useToken();
  const [isSending, setSending] = useState(false);
  const [written, setWritten] = useState<Written<Payload>>({ errors: [] });
  const send = async (variables: Variables): Promise<Written<Payload>> => {
    setSending(true);
    const headers = {
      "accept-language": localeOfPage(),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    const { data, error } = await client
      .mutation(operationOf(document), variables, { fetchOptions: { headers } })
      .toPromise();
    setSending(false);
    const refused = error === undefined ? [] : refusedValues(error);
    const failure = refused.length > 0 ? undefined : error && failureOf(error);
    if (failure?.code === "UNAUTHENTICATED" && token !== undefined) endToken();
    const payload = data == null ? undefined : payloadOf(data);
    const result: Written<Payload> = {
      errors: payload?.userErrors ?? refused,
      ...(payload !== undefined && { payload }),
      ...(failure !== undefined && { failure }),
    };
    setWritten(result);
    if (failure === undefined && result.errors.length === 0) readAgain(client);
    return result;
  };
  return { send, isSending, errors: written.errors, failure: written.failure };
};
