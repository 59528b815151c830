import { type DocumentNode, GraphQLError, type GraphQLSchema, getOperationAST } from "graphql";
import { createExecutor, type Executor, JsonText, type ReadContext } from "../../graph";
import { BadParameter } from "./bad-parameter";

/** Asks the graph an operation, as any client of the public API does. */
export type AskGraph = <Data>(
  document: DocumentNode,
  variables?: Readonly<Record<string, unknown>>,
) => Promise<Data>;

/** Reads the graph in this process, in a request's context. */
export const graphReader = (schema: GraphQLSchema): ((context: ReadContext) => AskGraph) => {
  const execute = createExecutor(schema);
  return (context) => async (document, variables) => ask(execute, { document, variables, context });
};

interface Question {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly context: ReadContext;
}

const ask = async <Data>(execute: Executor, { document, variables, context }: Question): Promise<Data> => {
  const operation = getOperationAST(document) ?? undefined;
  const { data, errors = [] } = await execute({ document, operation, variables, context });
  const failure = errors.find(
    ({ originalError: cause }) => cause != null && !(cause instanceof GraphQLError),
  );
  if (failure !== undefined) throw failure.originalError;
  // What the graph says against values that a request brought: an id that names nothing, a cursor of another list.
  if (errors.length > 0) throw new BadParameter(errors.map(({ message }) => message).join(" "));
  return ((data as unknown) instanceof JsonText ? (data as unknown as JsonText).toJSON() : data) as Data;
};
