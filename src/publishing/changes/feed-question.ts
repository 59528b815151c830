import { parse } from "graphql";

/** The newest changes, or those before a cursor: the latest last, as the API has them. */
export const FEED = parse(/* GraphQL */ `
  query ChangesFeed($filter: ChangeFilter, $last: Int!, $before: String) {
    dataset { title { text language } publisher licence updatedAt }
    changes(filter: $filter, last: $last, before: $before) {
      pageInfo { hasPreviousPage startCursor }
      nodes {
        id kind recordedAt recordedBy summary
        initiative { id title { text language } }
        actionItem { id title { text language } }
      }
    }
  }
`);

export interface TextIn {
  readonly text: string;
  readonly language: string;
}

interface Titled {
  readonly id: string;
  readonly title: TextIn;
}

export interface FeedChange {
  readonly id: string;
  readonly kind: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly summary: string;
  readonly initiative: Titled | null;
  readonly actionItem: Titled | null;
}

export interface FeedAnswer {
  readonly dataset: {
    readonly title: TextIn;
    readonly publisher: string;
    readonly licence: string;
    readonly updatedAt: string;
  };
  readonly changes: {
    readonly pageInfo: { readonly hasPreviousPage: boolean; readonly startCursor: string | null };
    readonly nodes: readonly FeedChange[];
  };
}
