import { GraphQLError, type GraphQLSchema, getOperationAST, parse } from "graphql";
import { createExecutor, JsonText } from "../graph";
import type { Database } from "../kernel/database";
import { decodeCursor, encodeCursor } from "../kernel/pagination";

/** A page of the feed: as many changes as the API gives at once. */
const PAGE = 100;

/** The order of the feed, as its cursors name it. */
const ORDER = "Change ID ASC";

/** What is told of a change: the public API's own answer to this. */
const FEED = parse(/* GraphQL */ `
  query Changes($filter: ChangeFilter, $after: String, $first: Int) {
    changes(filter: $filter, after: $after, first: $first) {
      pageInfo { hasNextPage }
      edges {
        cursor
        node {
          id kind revision recordedAt recordedBy summary
          initiative { id }
          actionItem { id initiative { id } status assessment }
          statusChange { id axis from to effectiveOn recordedAt recordedBy country { code } }
        }
      }
    }
  }
`);

/** A change, as the API tells it. What is not named here is passed on as it is. */
export interface FeedChange {
  readonly id: string;
  readonly kind: string;
  readonly recordedAt: string;
  readonly initiative: { readonly id: string } | null;
  readonly actionItem: { readonly id: string } | null;
}

interface FeedEdge {
  readonly cursor: string;
  readonly node: FeedChange;
}

export interface FeedPage {
  readonly edges: readonly FeedEdge[];
  readonly hasNextPage: boolean;
}

/** What the API says against a filter or a cursor. */
export class FeedRefusal extends Error {
  override readonly name = "FeedRefusal";
}

interface Question {
  readonly filter: unknown;
  /** A cursor of the feed; undefined: from its start. */
  readonly after: string | undefined;
  readonly first?: number;
}

/** Reads the feed as any client of the public API does. */
export type ReadFeed = (question: Question) => Promise<FeedPage>;

interface FeedData {
  readonly changes: { readonly pageInfo: { readonly hasNextPage: boolean }; readonly edges: FeedEdge[] };
}

export const feedReader = (schema: GraphQLSchema, database: Database): ReadFeed => {
  const execute = createExecutor(schema);
  const operation = getOperationAST(FEED) ?? undefined;
  return async ({ filter, after, first = PAGE }) => {
    const { data, errors } = await execute({
      document: FEED,
      operation,
      variables: { filter, first, ...(after !== undefined && { after }) },
      context: { database, languages: [] },
    });
    const failure = errors?.find(
      ({ originalError: cause }) => cause != null && !(cause instanceof GraphQLError),
    );
    if (failure !== undefined) throw failure.originalError;
    if (errors !== undefined) throw new FeedRefusal(errors.map(({ message }) => message).join(" "));
    const { changes } = ((data as unknown) instanceof JsonText
      ? (data as unknown as JsonText).toJSON()
      : data) as unknown as FeedData;
    return { edges: changes.edges, hasNextPage: changes.pageInfo.hasNextPage };
  };
};

/** The cursor after the change of a number; before all of them for 0. */
export const cursorAfter = (changeId: string): string | undefined =>
  changeId === "0" ? undefined : encodeCursor(ORDER, [changeId]);

/** The number of the change that a cursor stands after; undefined where it is none of the feed's. */
export const changeOf = (cursor: string): string | undefined => decodeCursor(cursor, ORDER, ["bigint"])?.[0];
