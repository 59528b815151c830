import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError, type GraphQLSchema, type OperationTypeNode } from "graphql";
import { SERVER_ERROR_CODE } from "../errors/error-codes";

const refusal = (schema: GraphQLSchema, type: OperationTypeNode): GraphQLError | undefined =>
  schema.getRootType(type)
    ? undefined
    : new GraphQLError(`This graph has no ${type}s: send a query.`, {
        extensions: { code: SERVER_ERROR_CODE.badRequest, http: { status: 400 } },
      });

/** Validation lets operations pass whose root type the schema lacks; execution would fail on them. */
export const refuseMissingRoots: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, operation }) => {
      const error = operation && refusal(schema, operation.operation);
      if (error) throw error;
    },
  }),
};
