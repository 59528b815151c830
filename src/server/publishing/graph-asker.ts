import type { FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { ReadContext } from "../../graph";
import type { Database } from "../../kernel/database";
import type { Logger } from "../../kernel/logger";
import { type AskGraph, graphReader, type ListGraph, listReader } from "../../publishing";
import { readsOf } from "../answers/reads";

/** What is published is read from this graph, whatever members add to the one that clients ask. */
export const PUBLISHED = { name: "published" };

interface AskerOptions {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly logger: Logger;
}

/** The graph, as one request asks it. */
interface AskedGraph {
  readonly ask: AskGraph;
  readonly list: ListGraph;
}

/** Asks the graph on behalf of a request, for texts in the languages given, and notes what was seen of the dataset. */
export const graphAsker = ({ schema, database, logger }: AskerOptions) => {
  const reader = graphReader(schema);
  const lists = listReader(schema);
  return (request: FastifyRequest, languages: readonly string[]): AskedGraph => {
    const reads = readsOf(request);
    const context: ReadContext = {
      database,
      languages,
      onRevision: (revision) => reads.saw(revision),
      onStatement: logger.isLevelEnabled("debug")
        ? (statement) => logger.child({ requestId: request.id }).debug(statement, "statement")
        : undefined,
    };
    return { ask: reader(context), list: lists(context) };
  };
};
