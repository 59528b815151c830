import type { ApolloServerPlugin } from "@apollo/server";
import { type DocumentNode, GraphQLError, type GraphQLSchema, OperationTypeNode } from "graphql";
import { SERVER_ERROR_CODE } from "../errors/error-codes";
import type { RequestContext, Streaming } from "./create-context";

const refused = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: SERVER_ERROR_CODE.badRequest, http: { status: 400 } } });

const HOW_TO_SUBSCRIBE =
  "A subscription is not answered once: send it over WebSocket with the subprotocol graphql-transport-ws, or with the header 'accept: text/event-stream', to this address.";

const ONLY_READ = "A GET request may only read: send a mutation in a POST request.";

const refusal = (
  schema: GraphQLSchema,
  type: OperationTypeNode,
  streaming: Streaming | undefined,
): GraphQLError | undefined => {
  if (!schema.getRootType(type)) return refused(`This graph has no ${type}s: send a query.`);
  if (type === OperationTypeNode.SUBSCRIPTION && streaming === undefined) return refused(HOW_TO_SUBSCRIBE);
  if (type === OperationTypeNode.MUTATION && streaming?.mayWrite === false) return refused(ONLY_READ);
  return undefined;
};

const note = (streaming: Streaming | undefined, document: DocumentNode): void => {
  if (streaming !== undefined) streaming.document = document;
};

/**
 * Validation lets operations pass whose root type the schema lacks, and execution would fail on them; what a request may
 * carry depends on how it was sent.
 */
export const refuseMissingRoots: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, operation, document, contextValue: { streaming } }) => {
      const error = operation && refusal(schema, operation.operation, streaming);
      if (error) throw error;
      note(streaming, document);
    },
  }),
};
