import { setTimeout } from "node:timers/promises";
import { buildSchema, GraphQLError, type GraphQLFieldResolver, type GraphQLSchema } from "graphql";
import { declarePermissions, mustBeAllowed, mustBeAllowedOn, type Principal } from "../../src/kernel/auth";
import type { Database } from "../../src/kernel/database";

interface ProbeContext {
  readonly database: Database;
  readonly languages: readonly string[];
  readonly principal: Principal | undefined;
  onRevision(revision: number): void;
}

declarePermissions("forAssessors", [
  { role: "ASSESSOR", scope: "ANY" },
  { role: "SECRETARIAT", scope: "ANY" },
]);
declarePermissions("forTajikistan", [{ role: "FOCAL_POINT", scope: "LED" }]);
declarePermissions("change", "ANYONE");

type Resolver = GraphQLFieldResolver<unknown, ProbeContext>;

const SDL = /* GraphQL */ `
  type Query {
    greeting: String!
    echo(count: Int! = 1): Int
    languages: [String!]!
    revisions(read: [Int!]!): Boolean
    long(length: Int!): String
    slow(milliseconds: Int!): String
    databaseName: String!
    refused: String
    broken: String
    brokenStatement: String
    slowStatement: String
    principal: String
    forAssessors: Boolean!
    forTajikistan: Boolean
  }
  type Mutation {
    change: Boolean
  }
`;

const RESOLVERS: Readonly<Record<string, Resolver>> = {
  greeting: () => "Salom",
  echo: (_, { count }) => count,
  languages: (_, __, { languages }) => languages,
  revisions: (_, { read }: { read?: number[] }, { onRevision }) => {
    read?.forEach(onRevision);
    return true;
  },
  long: (_, { length }) => "0123456789".repeat(length / 10),
  slow: (_, { milliseconds }) => setTimeout(milliseconds, "done"),
  databaseName: async (_, __, { database }) => {
    const { rows } = await database.pool.query("SELECT current_database() AS name");
    return rows[0].name;
  },
  refused: () => {
    throw new GraphQLError("There is no such thing.", { extensions: { code: "NOT_FOUND" } });
  },
  broken: () => {
    throw new Error("the secret of /etc/passwd");
  },
  brokenStatement: (_, __, { database }) => database.pool.query("SELECT secret FROM nowhere"),
  principal: (_, __, { principal }) => JSON.stringify(principal),
  forAssessors: (_, __, { principal }) => {
    mustBeAllowed("forAssessors", principal);
    return true;
  },
  forTajikistan: (_, __, { principal }) => {
    mustBeAllowedOn("forTajikistan", principal, { leads: ["TJ", "UZ"], members: [], reportsFor: undefined });
    return true;
  },
  slowStatement: async (_, __, { database }) => {
    const client = await database.pool.connect();
    try {
      await client.query("SET statement_timeout = 10");
      await client.query("SELECT pg_sleep(5)");
    } finally {
      client.release(true);
    }
  },
};

/** A graph of one field per way in which a server can answer. */
export const probeSchema = (): GraphQLSchema => {
  const schema = buildSchema(SDL);
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const [name, resolve] of Object.entries(RESOLVERS)) Object.assign(fields[name] ?? {}, { resolve });
  return schema;
};
