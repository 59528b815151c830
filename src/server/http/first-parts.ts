import type { FastifyInstance } from "fastify";

/** The first part of an address: "graphql" of "/graphql/stream?query=…". */
export const firstPartOf = (address: string): string => address.split(/[/?#]/, 2)[1] ?? "";

/** The first parts of all addresses that are registered from now on. */
export const firstPartsServed = (app: FastifyInstance): ReadonlySet<string> => {
  const parts = new Set<string>();
  app.addHook("onRoute", ({ url }) => {
    parts.add(firstPartOf(url));
  });
  return parts;
};
