import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { OperationLimits } from "../../kernel/config";
import type { Logger } from "../../kernel/logger";
import { graphqlErrors } from "../errors/graphql-errors";
import { type LimitCheck, limitsPlugin, parseLimits } from "../limits";
import type { RequestContext } from "./create-context";
import type { OperationRunner } from "./operation-runner";
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
  readonly runner: OperationRunner;
  readonly checkLimits: LimitCheck;
  readonly logger: Logger;
  readonly limits: OperationLimits;
  readonly statementTimeoutMs: number;
}

/** An Apollo Server, started, for what the runner runs. */
export const startApolloServer = async ({
  runner,
  checkLimits,
  logger,
  limits,
  statementTimeoutMs,
}: ApolloServerOptions): Promise<ApolloServer<RequestContext>> => {
  const { formatError, plugin } = graphqlErrors({ logger, limits, statementTimeoutMs });
  const apollo = new ApolloServer<RequestContext>({
    gateway: planningGateway(runner),
    stringifyResult,
    logger,
    formatError,
    parseOptions: parseLimits(limits),
    plugins: [plugin, refuseMissingRoots, limitsPlugin(checkLimits), ...DISABLED_PLUGINS],
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
