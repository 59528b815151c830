import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { OperationLimits } from "../../kernel/config";
import type { Logger } from "../../kernel/logger";
import type { RequestContext } from "../graphql/create-context";
import { tooManyTokens } from "../limits";
import { SERVER_ERROR_CODE } from "./error-codes";
import { publicError } from "./public-error";

interface GraphqlErrorsOptions {
  readonly logger: Logger;
  readonly limits: OperationLimits;
  readonly statementTimeoutMs: number;
}

interface GraphqlErrors {
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  readonly plugin: ApolloServerPlugin<RequestContext>;
}

/**
 * Apollo formats errors without knowing their request. The plugin, which knows it, sees each error first: so the
 * log entry of an error carries the id of its request.
 */
export const graphqlErrors = ({
  logger,
  limits,
  statementTimeoutMs,
}: GraphqlErrorsOptions): GraphqlErrors => {
  const seen = new WeakMap<object, GraphQLFormattedError>();

  return {
    formatError: (_, error) =>
      (typeof error === "object" && error !== null ? seen.get(error) : undefined) ??
      publicError(error, logger, statementTimeoutMs),
    plugin: {
      requestDidStart: async () => ({
        didEncounterErrors: async ({ errors, source, contextValue }) => {
          for (const error of errors) {
            const told = tooManyTokens(error, source, limits) ?? error;
            seen.set(error, publicError(told, contextValue.logger, statementTimeoutMs));
          }
        },
        willSendResponse: async ({ response }) => {
          if (response.body.kind !== "single") return;
          const { data, errors } = response.body.singleResult;
          const isUnavailable = errors?.some(
            ({ extensions: { code } = {} }) => code === SERVER_ERROR_CODE.unavailable,
          );
          // With some data the answer stands; with none, load balancers and clients should try elsewhere or later.
          if (isUnavailable && (data === undefined || data === null)) response.http.status = 503;
        },
      }),
    },
  };
};
