import { GraphQLError, type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from "graphql";

/** As many as graphql-js tells. */
const MOST_VARIABLE_ERRORS = 50;

/** Values that are nested without end overflow the stack of the function that checks them. */
export function coerce(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): ReturnType<typeof getVariableValues> {
  try {
    return getVariableValues(schema, variableDefinitions, variables, { maxErrors: MOST_VARIABLE_ERRORS });
  } catch (error) {
    return { errors: [new GraphQLError((error as Error).message, { originalError: error as Error })] };
  }
}
