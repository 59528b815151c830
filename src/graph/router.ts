import type { IncomingHttpHeaders } from "node:http";
import type { GraphQLError, GraphQLSchema } from "graphql";
import type { FeedRequest, ReadContext, Route, RoutedFeed } from "../planner";

/** What the context of an operation has that is to be routed. */
export interface RoutedContext extends ReadContext {
  /** What the client's request said, and where it came from. */
  readonly head: { readonly id: string; readonly ip: string; readonly headers: IncomingHttpHeaders };
  /** Tells that the client has gone. */
  signal?(): AbortSignal;
  /** Told that another owner's subgraph is asked: what it says belongs to no revision of ours. */
  onMember?(): void;
}

/** One record of a subscription, as the data of a response. */
export interface FollowedRecord {
  readonly data: Readonly<Record<string, unknown>>;
  /** Why some of it is missing that other owners have. */
  readonly errors?: readonly GraphQLError[];
  /** What the argument `after` takes to go on behind it. */
  readonly cursor: () => string;
}

/** What one subscription gives, in order. */
export interface Records {
  /** What `after` takes to begin where this begins. */
  readonly start: string;
  /** Reads what is asked for only, until `signal` ends it. */
  follow(signal: AbortSignal): AsyncGenerator<FollowedRecord, void, void>;
}

/** Runs the operations of the whole graph over the subgraphs' servers. */
export interface Router {
  readonly route: Route;
  /** Opens a subscription that was checked. */
  readonly follow: (request: FeedRequest, feed: RoutedFeed) => Promise<Records>;
  readonly close: () => Promise<void>;
}

/** A graph as it is served: what clients see, and what runs their operations if not the planner. */
export interface ServedGraph {
  readonly schema: GraphQLSchema;
  readonly router?: Router | undefined;
}

/** Graphs that follow each other without a break. */
export interface Routing {
  readonly first: ServedGraph;
  /** Gives each graph that comes in place of the one before. */
  readonly follow: (take: (graph: ServedGraph) => void) => void;
  readonly close: () => Promise<void>;
  /** Says what it stands on and cannot reach at the moment, in a sentence; undefined where nothing is missing. */
  readonly whyUnready?: () => Promise<string | undefined>;
}
