import { columns, moment, type Resolve, type Resolvers, texts } from "./fields";
import type { Tables } from "./rows";

export const datasetResolvers = (tables: Tables): Resolvers => {
  const count =
    (table: string): Resolve =>
    () =>
      tables(table).rows.length;
  return {
    Dataset: {
      ...columns("publisher", "licence", "languages", "isSynthetic", "revision"),
      ...texts("title", "description"),
      updatedAt: moment("updated_at"),
      counts: (row) => row,
    },
    DatasetCounts: {
      id: ({ id }) => String(id),
      countries: count("country"),
      leaders: count("leader"),
      summits: count("summit"),
      documents: count("document"),
      initiatives: count("initiative"),
      proposals: count("proposal"),
      indicators: count("indicator"),
      events: count("event"),
      disagreements: count("disagreement"),
      sources: count("source"),
      actionItems: count("action_item"),
      statusChanges: count("status_change"),
    },
  };
};
