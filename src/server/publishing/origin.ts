import type { FastifyRequest } from "fastify";

/** A name or an address with its port, as the header Host may have it: nothing that would say more in a link. */
const HOST = /^(\[[\da-fA-F:.]+\]|[\w.-]+)(:\d{1,5})?$/;

/** Where a request was sent to: "https://example.org"; empty where it does not say, so that links stay on the server. */
export const originOf = ({ protocol, host }: FastifyRequest): string =>
  HOST.test(host ?? "") ? `${protocol}://${host}` : "";
