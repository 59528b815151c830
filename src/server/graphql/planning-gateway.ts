import type { ApolloServerOptionsWithGateway } from "@apollo/server";
import type { FormattedExecutionResult, GraphQLSchema } from "graphql";
import { createExecutor, type ExecutorOptions, JsonText, type ReadContext } from "../../graph";

type Gateway = ApolloServerOptionsWithGateway<ReadContext>["gateway"];

/** Plugs the planner's executor into Apollo Server, which takes one only from a gateway. */
export const planningGateway = (schema: GraphQLSchema, options: ExecutorOptions): Gateway => {
  const execute = createExecutor(schema, options);
  return {
    load: async () => ({
      executor: async ({ document, operation, request, context }) =>
        execute({
          document,
          operation,
          operationName: request.operationName,
          variables: request.variables ?? {},
          context: context as unknown as ReadContext,
        }) as never,
    }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    stop: async () => undefined,
  };
};

/** The text of a response: PostgreSQL's JSON as it is, everything else written out. */
export const stringifyResult = (result: FormattedExecutionResult): string =>
  result.data instanceof JsonText && result.errors === undefined && result.extensions === undefined
    ? `{"data":${result.data.text}}\n`
    : `${JSON.stringify(result)}\n`;
