import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import { AUTH_ERROR_CODE } from "../../kernel/auth";
import type { OperationLimits } from "../../kernel/config";
import type { Logger } from "../../kernel/logger";
import type { RequestContext } from "../graphql/create-context";
import { CHALLENGE } from "../http/challenge";
import { tooManyTokens } from "../limits";
import { SERVER_ERROR_CODE } from "./error-codes";
import { statusOfCode } from "./http-status";
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

/** Where nothing came of an operation for one of these, HTTP says so too; the first of them decides. */
const TOLD_BY_STATUS: readonly unknown[] = [
  SERVER_ERROR_CODE.unavailable,
  AUTH_ERROR_CODE.unauthenticated,
  AUTH_ERROR_CODE.forbidden,
];

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
          // With some data the answer stands.
          if (errors === undefined || (data !== undefined && data !== null)) return;
          const codes = new Set(errors.map(({ extensions }) => extensions?.["code"]));
          const code = TOLD_BY_STATUS.find((one) => codes.has(one));
          if (code !== undefined) response.http.status = statusOfCode(code);
          if (code === AUTH_ERROR_CODE.unauthenticated) {
            response.http.headers.set("www-authenticate", CHALLENGE);
          }
        },
      }),
    },
  };
};
