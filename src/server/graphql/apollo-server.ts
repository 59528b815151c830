import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { ExecutorOptions, ReadContext } from "../../graph";
import type { Logger } from "../../kernel/logger";
import { graphqlErrors } from "../errors/graphql-errors";
import { planningGateway, stringifyResult } from "./planning-gateway";
import { refuseMissingRoots } from "./refuse-missing-roots";

/** Nothing is reported to anyone, nothing depends on NODE_ENV, nothing is done per field. */
const DISABLED_PLUGINS = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/** An Apollo Server, started, for one schema. */
export const startApolloServer = async (
  schema: GraphQLSchema,
  logger: Logger,
  options: ExecutorOptions = {},
): Promise<ApolloServer<ReadContext>> => {
  const { formatError, plugin } = graphqlErrors(logger);
  const apollo = new ApolloServer<ReadContext>({
    gateway: planningGateway(schema, options),
    stringifyResult,
    logger,
    formatError,
    plugins: [plugin, refuseMissingRoots, ...DISABLED_PLUGINS],
    nodeEnv: "production",
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  return apollo;
};
