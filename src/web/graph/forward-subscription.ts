import type { SubscriptionForwarder } from "urql";
import { localeOfPage } from "../i18n/locales";
import { textOf } from "./operation";

const ENDPOINT = "/graphql";
const CURSOR = "sarazm-cursor";

/** What a subscription may be told beside its results. */
export interface StreamContext {
  /** The server follows from here on. */
  readonly onOpen?: (cursor: string | null) => void;
}

/** Opens the stream, and reads from its header where it begins. */
const openStream =
  ({ onOpen }: StreamContext) =>
  async (address: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(address, init);
    if (response.ok) onOpen?.(response.headers.get(CURSOR));
    return response;
  };

/** Follows the graph as server-sent events. What ends is told as an error: whoever follows wants to go on. */
export const forwardSubscription: SubscriptionForwarder = ({ documentId, variables }, { context }) => ({
  subscribe: (sink) => {
    let leave = () => {};
    let isLeft = false;
    const hash = documentId ?? "";
    // A stream is not opened by a hash alone: the text goes along, and the hash says which operation it is.
    Promise.all([import("./stream-client"), textOf(hash)]).then(([{ createClient }, query]) => {
      if (isLeft) return;
      const client = createClient({
        url: ENDPOINT,
        retryAttempts: 0,
        headers: { "accept-language": localeOfPage() },
        fetchFn: openStream(context as StreamContext),
      });
      const request = {
        query,
        variables: variables as Record<string, unknown>,
        extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
      };
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
