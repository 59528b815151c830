import type { ServedGraph } from "../contract/support/graph";

/** A change as the feed tells it. */
export interface FeedEntry {
  readonly id: string;
  readonly revision: number;
  readonly kind: string;
  readonly actionItem: { readonly id: string } | null;
  readonly statusChange: { readonly id: string } | null;
}

interface Feed {
  readonly changes: {
    readonly nodes: readonly FeedEntry[];
    readonly pageInfo: { readonly endCursor: string | null };
  };
}

const FEED = `query Feed($after: String) {
  changes(first: 100, after: $after) {
    nodes { id revision kind actionItem { id } statusChange { id } }
    pageInfo { endCursor }
  }
}`;

/** Reads on from where it stood: what is new in the feed since, in its order. */
export class FeedReader {
  readonly entries: FeedEntry[] = [];
  #cursor: string | null = null;

  constructor(private readonly execute: ServedGraph["execute"]) {}

  /** Where it stands: what `after` takes to go on from there. */
  get cursor(): string | null {
    return this.#cursor;
  }

  async readOn(): Promise<number> {
    const answer = await this.execute<Feed>({ query: FEED, variables: { after: this.#cursor } });
    const { nodes, pageInfo } = answer.expectData().changes;
    this.entries.push(...nodes);
    this.#cursor = pageInfo.endCursor ?? this.#cursor;
    return nodes.length;
  }

  async readToEnd(): Promise<void> {
    while ((await this.readOn()) > 0);
  }
}
