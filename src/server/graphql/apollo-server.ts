import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { OperationLimits } from "../../kernel/config";
import type { Logger } from "../../kernel/logger";
import { graphqlErrors } from "../errors/graphql-errors";
import { limitsPlugin, parseLimits } from "../limits";
import type { RequestContext } from "./create-context";
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

interface ApolloServerOptions {
  readonly schema: GraphQLSchema;
  readonly logger: Logger;
  readonly limits: OperationLimits;
  /** Whether PostgreSQL's JSON may be the response; else graphql-js completes every operation. */
  readonly passThrough: boolean;
  readonly statementTimeoutMs: number;
}

/** An Apollo Server, started, for one schema. */
export const startApolloServer = async ({
  schema,
  logger,
  limits,
  passThrough,
  statementTimeoutMs,
}: ApolloServerOptions): Promise<ApolloServer<RequestContext>> => {
  const { formatError, plugin } = graphqlErrors({ logger, limits, statementTimeoutMs });
  const apollo = new ApolloServer<RequestContext>({
    gateway: planningGateway(schema, { passThrough }),
    stringifyResult,
    logger,
    formatError,
    parseOptions: parseLimits(limits),
    plugins: [plugin, refuseMissingRoots, limitsPlugin(limits), ...DISABLED_PLUGINS],
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
