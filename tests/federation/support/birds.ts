import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { printSchema } from "graphql";
import { createSchema, createYoga } from "graphql-yoga";
import { afterAll } from "vitest";
import { memberSchema } from "../../../src/federation/members/member-schema";

/** What a member of many kinds of types adds to the graph. */
export const BIRDS_SDL = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  scalar CountryCode
  type Query { sightings: [Sighting!] }
  type Mutation { report(species: String!): Bird }
  type Country @key(fields: "code") {
    code: CountryCode!
    "How many were seen."
    seen: Int
    sightings(kind: Kind): [Sighting!]
    latest: Found
  }
  enum Kind { BIRD BEAST }
  interface Sighting { on: String! }
  type Bird implements Sighting { on: String! species: String! country: Country }
  type Beast implements Sighting { on: String! legs: Int harms: Sector }
  type Sector @key(fields: "code", resolvable: false) { code: ID! }
  union Found = Bird | Beast
`;

const BIRD = { __typename: "Bird", on: "2025-04-02", species: "Saker falcon", country: { code: "KZ" } };
const BEAST = { __typename: "Beast", on: "2025-05-06", legs: 4, harms: { code: "311" } };

const sightingsOf = (kind: string | undefined) =>
  [BIRD, BEAST].filter(({ __typename }) => kind === undefined || __typename.toUpperCase() === kind);

/** How the member behaves: undefined as it should, or with what it sends in place of an answer. */
export type Behaviour = undefined | "hangs" | { readonly body: string };

/** A member in this process, which misbehaves as it is told; it ends with the test file. */
export const startBirds = async () => {
  let seen = 3;
  let behaviour: Behaviour;
  let headers: IncomingHttpHeaders = {};
  const country = {
    seen: () => seen,
    sightings: (_: unknown, { kind }: { kind?: string }) => sightingsOf(kind),
    latest: () => BEAST,
  };
  const schema = createSchema({
    typeDefs: printSchema(memberSchema(BIRDS_SDL)),
    resolvers: {
      Query: {
        sightings: () => sightingsOf(undefined),
        _service: () => ({ sdl: BIRDS_SDL }),
        _entities: (_: unknown, { representations }: { representations: readonly object[] }) =>
          representations,
      },
      Mutation: { report: (_: unknown, { species }: { species: string }) => ({ ...BIRD, species }) },
      Country: country,
    },
  });
  const yoga = createYoga({ schema, logging: false });
  const server = createServer((request, response) => {
    headers = request.headers;
    if (behaviour === undefined) void yoga(request, response);
    else if (behaviour !== "hangs") response.end(behaviour.body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    behave: (how: Behaviour) => {
      behaviour = how;
    },
    see: (count: number) => {
      seen = count;
    },
    received: () => headers,
  };
};
