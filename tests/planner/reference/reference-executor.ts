import { buildSchema, execute, type GraphQLSchema, isObjectType, parse, printSchema } from "graphql";
import type { Database } from "../../../src/kernel/database";
import type { Resolvers } from "./fields";
import { recordResolvers } from "./records";
import { resolversOver } from "./resolvers";
import { loadTables } from "./rows";

export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly languages: readonly string[];
}

/** Answers as the graph should, without the planner and without SQL beyond reading whole tables. */
export const referenceExecutor = async (graph: GraphQLSchema, database: Database) => {
  const schema = buildSchema(printSchema(graph));
  const resolvers = merged(resolversOver(await loadTables(database)), await recordResolvers(database));
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`the graph has no type ${typeName}`);
    for (const [name, resolve] of Object.entries(fields))
      Object.assign(type.getFields()[name] ?? {}, { resolve });
  }
  const answer = async ({ query, variables, languages }: Question): Promise<unknown> => {
    const contextValue = { languages };
    const document = parse(query);
    const result = await execute({ schema, document, variableValues: variables, contextValue });
    if (result.errors) throw new Error(`the reference fails: ${result.errors.join("; ")}\n${query}`);
    return JSON.parse(JSON.stringify(result.data));
  };
  return { resolvers, answer };
};

/** Where both say how a field is answered, the first one does. */
const merged = (first: Resolvers, second: Resolvers): Resolvers =>
  Object.fromEntries(
    [...new Set([...Object.keys(first), ...Object.keys(second)])].map((type) => [
      type,
      { ...second[type], ...first[type] },
    ]),
  );
