import { Client, cacheExchange, fetchExchange } from "urql";
import type { Locale } from "../i18n/locales";
import { persistedFetch } from "./persisted-fetch";

/** Asks the server that this page came from, for texts in the language of the page. */
export const createGraphClient = (locale: Locale): Client =>
  new Client({
    url: "/graphql",
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod: "force",
    fetch: persistedFetch as typeof fetch,
    fetchOptions: { headers: { "accept-language": locale } },
  });
