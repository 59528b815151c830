import { buildSchema, execute, type GraphQLSchema, isObjectType, parse, printSchema } from "graphql";
import type { Database } from "../../../src/kernel/database";
import type { Context } from "./fields";
import { resolversOver } from "./resolvers";
import { loadTables } from "./rows";
import type { Searches } from "./search";

export interface Question {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly languages: readonly string[];
}

/** Answers as the graph should, without the planner and without SQL beyond reading whole tables. */
export const referenceExecutor = async (graph: GraphQLSchema, database: Database, searches: Searches) => {
  const schema = buildSchema(printSchema(graph));
  const tables = await loadTables(database);
  const { resolvers, records, lists } = resolversOver(tables, searches);
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`the graph has no type ${typeName}`);
    for (const [name, resolve] of Object.entries(fields)) {
      const field = type.getFields()[name];
      if (field === undefined) throw new Error(`the graph has no field ${typeName}.${name}`);
      field.resolve = resolve;
    }
  }
  const answer = async ({ query, operationName, variables, languages }: Question): Promise<unknown> => {
    const contextValue: Context = { languages };
    const document = parse(query);
    const result = await execute({
      schema,
      document,
      operationName: operationName ?? null,
      variableValues: variables,
      contextValue,
    });
    if (result.errors) {
      throw new AggregateError(result.errors, `the reference fails: ${result.errors.join("; ")}\n${query}`);
    }
    return { data: result.data };
  };
  return { resolvers, records, lists, tables, answer };
};
