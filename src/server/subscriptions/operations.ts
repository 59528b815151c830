import type { ApolloServer } from "@apollo/server";
import {
  type DocumentNode,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
} from "graphql";
import type { Feed, Records } from "../../graph";
import type { Principal } from "../../kernel/auth";
import type { SubscriptionLimits } from "../../kernel/config";
import type { Database } from "../../kernel/database";
import type { Logger } from "../../kernel/logger";
import type { Admission } from "../../kernel/writing";
import { publicError } from "../errors/public-error";
import { RequestContext, type RequestHead, type Streaming } from "../graphql/create-context";
import type { AskedWords, PersistedDocuments } from "../persisted/persisted-documents";
import type { RevisionWatch } from "../revision/revision-watch";
import { FeedEnd } from "./feed-end";
import { FeedRecords } from "./feed-records";
import { SharedReads } from "./shared-reads";
import { Subscriber } from "./subscriber";

/** An operation, as a client sends it. */
export interface Words extends AskedWords {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** What comes of an operation: answers to follow, one answer, or errors before anything was run. */
export type Outcome =
  | { readonly kind: "subscribed"; readonly document: DocumentNode; readonly subscriber: Subscriber }
  | { readonly kind: "answered"; readonly document: DocumentNode; readonly result: FormattedExecutionResult }
  | { readonly kind: "refused"; readonly errors: readonly GraphQLFormattedError[] };

interface Sender {
  readonly head: RequestHead;
  readonly principal: Principal | undefined;
  readonly mayWrite: boolean;
}

interface OperationsOptions {
  readonly apollo: ApolloServer<RequestContext>;
  readonly database: Database;
  readonly writing: Database;
  readonly logger: Logger;
  readonly admission: Admission;
  readonly watch: RevisionWatch;
  readonly documents: PersistedDocuments;
  readonly limits: SubscriptionLimits;
}

/** Runs what is sent over connections that stay open: by Apollo Server, as over any other. */
export class StreamedOperations {
  readonly #reads = new SharedReads();
  readonly #ends = new Map<string, FeedEnd>();

  constructor(private readonly options: OperationsOptions) {
    options.watch.onWrite(() => {
      for (const end of this.#ends.values()) end.stir();
    });
  }

  async run(words: Words, sender: Sender): Promise<Outcome> {
    try {
      // Over such connections nobody registers a query under its hash.
      const query = this.options.documents.queryOf(words, { mayBeRegistered: false });
      return await this.#run(query === undefined ? words : { ...words, query }, sender);
    } catch (error) {
      if (error instanceof GraphQLError) return { kind: "refused", errors: [error.toJSON()] };
      throw error;
    }
  }

  async #run({ query, operationName, variables }: Words, sender: Sender): Promise<Outcome> {
    const { apollo, watch, ...sources } = this.options;
    const streaming: Streaming = { mayWrite: sender.mayWrite };
    const { principal, head } = sender;
    const context = new RequestContext(head, { ...sources, principal, streaming });
    const { body } = await apollo.executeOperation(
      { query, ...(operationName != null && { operationName }), ...(variables && { variables }) },
      { contextValue: context },
    );
    if (body.kind !== "single") throw new Error("no operation here is answered in parts");
    if (context.reads.newest !== undefined) watch.sawRevision(context.reads.newest);
    return this.#outcome(body.singleResult, streaming, context);
  }

  #outcome(
    { data, errors }: FormattedExecutionResult,
    { document, feed, records = feed && this.#read(feed) }: Streaming,
    context: RequestContext,
  ): Outcome {
    if (document !== undefined && records !== undefined) {
      return { kind: "subscribed", document, subscriber: this.#follow(records, context.logger) };
    }
    if (document === undefined || data === undefined || data === null) {
      return { kind: "refused", errors: errors ?? [] };
    }
    return { kind: "answered", document, result: errors === undefined ? { data } : { errors, data } };
  }

  #read(feed: Feed): Records {
    const end = this.#ends.get(feed.field) ?? new FeedEnd(feed.readEnd, this.options.logger);
    this.#ends.set(feed.field, end);
    end.saw(feed.end);
    return new FeedRecords(feed, end, this.#reads);
  }

  #follow(records: Records, logger: Logger): Subscriber {
    const { database, limits } = this.options;
    return new Subscriber({
      records,
      formatError: (error) => publicError(error, logger, database.statementTimeoutMs),
      slowAfterMs: limits.slowAfterMs,
    });
  }
}
