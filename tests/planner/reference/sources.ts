import { columns, many, one, type Resolve, type Resolvers, texts } from "./fields";
import type { Lists } from "./lists";
import type { Tables } from "./rows";

/** The citations of a record, from its own table of them. */
export const citations = (tables: Tables, table: string, foreignKey: string, key = "id"): Resolve =>
  many(tables(table), foreignKey, key);

export const sourceResolvers = (tables: Tables, lists: Lists): Resolvers => ({
  Source: {
    ...columns("id", "title", "publisher", "language", "publishedOn", "url", "kind", "reading"),
    ...texts("note"),
    citedBy: ({ id }, args) => lists.uses(id, args),
  },
  SourceUse: { ...columns("id", "kind", "recordId"), record: (use) => use["record"] },
  Citation: { ...columns("locator", "note"), source: one(tables("source"), "source_id") },
});
