import type { Query } from "../queries/queries";

export type Variables = Readonly<Record<string, unknown>>;

/** How a contender is asked for what a query asks, in its own terms. */
export interface Dialect {
  operation(query: Query): string;
  /** Its answer's data, as Sarazm would have given it. */
  toCommon(query: Query, data: unknown): unknown;
}

/** Who understands Sarazm's own operations, and gives data of the same names. */
export const sarazmDialect: Dialect = {
  operation: ({ operation }) => operation,
  toCommon: (_, data) => data,
};
