import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { PrismaPg } from "@prisma/adapter-pg";
import { buildSchema } from "type-graphql";
import { PrismaClient } from "../../generated/prisma/client";
import { announce, contenderSettings, LISTEN } from "../contender";
import { ActionItemCountryFields, ActionItemFields } from "./action-items.resolver";
import { InitiativeCountryFields, InitiativeFields, ProposalFields } from "./initiatives.resolver";
import { type Context, createLoaders } from "./loaders";
import { CountryFields, LeaderFields, SectorFields } from "./parties.resolver";
import { Queries } from "./queries.resolver";

const { databaseUrl, poolSize } = contenderSettings();
const prisma = new PrismaClient({
  adapter: new PrismaPg({ connectionString: databaseUrl, max: poolSize }),
});

const schema = await buildSchema({
  resolvers: [
    Queries,
    CountryFields,
    SectorFields,
    LeaderFields,
    InitiativeFields,
    ProposalFields,
    InitiativeCountryFields,
    ActionItemFields,
    ActionItemCountryFields,
  ],
});

const server = new ApolloServer<Context>({ schema });
const { url } = await startStandaloneServer(server, {
  listen: LISTEN,
  context: async () => ({ prisma, loaders: createLoaders(prisma) }),
});
announce(Number(new URL(url).port), "/");
