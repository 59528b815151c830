import { useState } from "react";
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useClient } from "urql";
import { readAgain } from "../graph/client";
import { type Failure, failureOf } from "../graph/failure";
import { operationOf } from "../graph/operation";
import { localeOfPage } from "../i18n/locales";
import { refusedValues } from "./refused-values";
import { endToken, useToken } from "./token";
import type { UserError } from "./user-error";

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

const writtenOf = <Payload extends { readonly userErrors: readonly UserError[] }>(
  payload: Payload | undefined,
  error: CombinedError | undefined,
): Written<Payload> => {
  if (payload !== undefined) return { payload, errors: payload.userErrors };
  if (error === undefined) return { errors: [] };
  const refused = refusedValues(error);
  return refused.length > 0 ? { errors: refused } : { errors: [], failure: failureOf(error) };
};

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
    const result = writtenOf(data == null ? undefined : payloadOf(data), error);
    const { failure } = result;
    if (failure?.code === "UNAUTHENTICATED" && token !== undefined) endToken();
    setWritten(result);
    if (failure === undefined && result.errors.length === 0) readAgain(client);
    return result;
  };
  return { send, isSending, errors: written.errors, failure: written.failure };
};
