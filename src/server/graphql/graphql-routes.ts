import type { ApolloServer } from "@apollo/server";
import fastifyApollo from "@as-integrations/fastify";
import type { FastifyInstance } from "fastify";
import type { ReadContext } from "../../graph";
import type { Database } from "../../kernel/database";
import type { Logger } from "../../kernel/logger";
import { methodNotAllowedHandler } from "../errors/http-errors";
import { sendGraphiqlToBrowsers } from "../graphiql/graphiql-routes";
import { contextFactory } from "./create-context";

export const GRAPHQL_PATH = "/graphql";

interface GraphqlRoutesOptions {
  readonly apollo: ApolloServer<ReadContext>;
  readonly database: Database;
  readonly logger: Logger;
}

export const registerGraphqlRoutes = async (
  app: FastifyInstance,
  { apollo, database, logger }: GraphqlRoutesOptions,
): Promise<void> => {
  await app.register(async (scope) => {
    scope.addHook("onRequest", async (_, reply) => {
      reply.headers({ vary: "Accept, Accept-Language", "cache-control": "no-cache" });
    });
    scope.addHook("preHandler", sendGraphiqlToBrowsers);
    await scope.register(fastifyApollo(apollo), {
      path: GRAPHQL_PATH,
      method: ["GET", "POST"],
      context: contextFactory(database, logger),
    });
  });
  app.route({
    method: ["PUT", "PATCH", "DELETE"],
    url: GRAPHQL_PATH,
    handler: methodNotAllowedHandler(logger, "GET, POST"),
  });
};
