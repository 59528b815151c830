import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";

/** A schema as its clients see it: sorted, with descriptions, without federation's directives. */
export function publicSdl(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
