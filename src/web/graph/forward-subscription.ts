import type { SubscriptionForwarder } from "urql";
import { localeOfPage } from "../i18n/locales";
import { textOf } from "./operation";

const ENDPOINT = "/graphql";
const UNKNOWN = "PERSISTED_QUERY_NOT_FOUND";
const CURSOR = "sarazm-cursor";

/** What a subscription may be told beside its results. */
export interface StreamContext {
  /** The server follows from here on. */
  readonly onOpen?: (cursor: string | null) => void;
}

/** Opens the stream by the hash of the operation; a server that does not know it is sent the text, once. */
const openStream =
  (hash: string, { onOpen }: StreamContext) =>
  async (address: string, init: RequestInit): Promise<Response> => {
    const ask = (body: string) => fetch(address, { ...init, body });
    const response = await ask(String(init.body));
    if (response.headers.get("content-type")?.startsWith("text/event-stream") !== true) {
      const text = await response.clone().text();
      if (!text.includes(UNKNOWN)) return response;
      const opened = await ask(
        JSON.stringify({ ...JSON.parse(String(init.body)), query: await textOf(hash) }),
      );
      if (opened.ok) onOpen?.(opened.headers.get(CURSOR));
      return opened;
    }
    if (response.ok) onOpen?.(response.headers.get(CURSOR));
    return response;
  };

/** Follows the graph as server-sent events. What ends is told as an error: whoever follows wants to go on. */
export const forwardSubscription: SubscriptionForwarder = ({ documentId, variables }, { context }) => ({
  subscribe: (sink) => {
    let leave = () => {};
    let isLeft = false;
    const hash = documentId ?? "";
    import("graphql-sse").then(({ createClient }) => {
      if (isLeft) return;
      const client = createClient({
        url: ENDPOINT,
        retryAttempts: 0,
        headers: { "accept-language": localeOfPage() },
        fetchFn: openStream(hash, context as StreamContext),
      });
      const request = {
        variables,
        extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
      } as unknown as Parameters<typeof client.subscribe>[0];
      leave = client.subscribe(request, {
        next: (result) => sink.next(result as Parameters<typeof sink.next>[0]),
        error: (error) => sink.error(error instanceof Error ? error : new Error(String(error))),
        complete: () => sink.error(new Error("The stream ended.")),
      });
    }, sink.error);
    return {
      unsubscribe: () => {
        isLeft = true;
        leave();
      },
    };
  },
});
