import { Client, cacheExchange, fetchExchange, subscriptionExchange } from "urql";
import type { Locale } from "../../labels/locales";
import { forwardSubscription } from "./forward-subscription";
import { persistedFetch } from "./persisted-fetch";
import { createRefetching } from "./refetching";

const { exchange: refetchExchange, refetch } = createRefetching();

/** Reads again what is shown, and later what was shown before: something was recorded. */
export const readAgain = refetch;

/** Asks the server that this page came from, for texts in the language of the page. */
export const createGraphClient = (locale: Locale): Client =>
  new Client({
    url: "/graphql",
    exchanges: [refetchExchange, cacheExchange, fetchExchange, subscriptionExchange({ forwardSubscription })],
    preferGetMethod: "force",
    fetch: persistedFetch as typeof fetch,
    fetchOptions: { headers: { "accept-language": locale } },
  });
