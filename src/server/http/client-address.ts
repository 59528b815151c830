import type { IncomingMessage } from "node:http";
import proxyAddress from "@fastify/proxy-addr";
import type { TrustedProxies } from "../../kernel/config";

/** Fastify takes no mere number: where one is given, no request may come past the proxies, as docs/configuration.md says. */
export const trustIn = (
  proxies: TrustedProxies,
): false | string[] | ((address: string, hop: number) => boolean) => {
  if (proxies === 0) return false;
  return typeof proxies === "number" ? (_, hop) => hop < proxies : [...proxies];
};

/** Where a request comes from that Fastify does not see, such as one to become a WebSocket. */
export const clientAddress =
  (proxies: TrustedProxies) =>
  (request: IncomingMessage): string =>
    proxyAddress(request, trustIn(proxies) || []);
