import { type DocumentNode, type GraphQLSchema, getOperationAST } from "graphql";
import { openList, type ReadContext } from "../../graph";
import { openSnapshot } from "../../kernel/database";

/** Reads a list of the graph from its beginning to its end, or as far as somebody goes on. */
export type ListGraph = <Fields>(document: DocumentNode) => AsyncGenerator<Fields, void>;

/** Reads lists as they stand at one moment, so many records at once as one statement gives. */
export const listReader =
  (schema: GraphQLSchema) =>
  (context: ReadContext): ListGraph =>
    async function* <Fields>(document: DocumentNode) {
      const operation = getOperationAST(document);
      if (operation == null) throw new Error("a list is read by one operation");
      const { database, close } = await openSnapshot(context.database);
      try {
        const list = await openList(schema, {
          document,
          operation,
          variables: {},
          context: { ...context, database },
        });
        if (!("next" in list)) throw list[0];
        for await (const records of list) yield* records as readonly Fields[];
      } finally {
        await close();
      }
    };
