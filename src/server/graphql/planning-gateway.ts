import type { ApolloServerOptionsWithGateway } from "@apollo/server";
import type { FormattedExecutionResult } from "graphql";
import { JsonText } from "../../graph";
import type { RequestContext } from "./create-context";
import type { OperationRunner } from "./operation-runner";

type Gateway = ApolloServerOptionsWithGateway<RequestContext>["gateway"];

/** Plugs the planner's executor into Apollo Server, which takes one only from a gateway. */
export const planningGateway = (runner: OperationRunner): Gateway => ({
  load: async () => ({
    executor: async ({ document, operation, request, context, schema }) => {
      const { operationName, variables } = request;
      const run = { document, operation, operationName, variables };
      return (await runner.on(schema).run(request, run, context as RequestContext)) as never;
    },
  }),
  onSchemaLoadOrUpdate: (callback) =>
    runner.onSchema((apiSchema) => callback({ apiSchema, coreSupergraphSdl: "" })),
  stop: async () => undefined,
});

/** The text of a response: PostgreSQL's JSON as it is, everything else written out. */
export const stringifyResult = ({ data, errors, extensions }: FormattedExecutionResult): string =>
  data instanceof JsonText && errors === undefined && extensions === undefined
    ? passedText(data)
    : `${JSON.stringify({ errors, data, extensions })}\n`;

/** The response whose data PostgreSQL built. */
export const passedText = ({ text }: JsonText): string => `{"data":${text}}\n`;
