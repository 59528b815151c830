import type { Writable } from "node:stream";
import type { FastifyRequest } from "fastify";
import type { DocumentNode, ExecutionResult } from "graphql";
import type { Feed, RanStatement, ReadContext, Records } from "../../graph";
import type { Principal } from "../../kernel/auth";
import type { Database } from "../../kernel/database";
import { acceptedLanguages } from "../../kernel/localization/languages";
import type { Logger } from "../../kernel/logger";
import { type Admission, createWriter, type WriteContext, type Writer } from "../../kernel/writing";
import { type Reads, readsOf } from "../answers/reads";

interface RequestContextOptions {
  readonly database: Database;
  /** Connections for writing. */
  readonly writing: Database;
  readonly logger: Logger;
  readonly principal: Principal | undefined;
  /** How often somebody without a token may write. */
  readonly admission: Admission;
  /** Where it was sent over a connection that stays open. */
  readonly streaming?: Streaming;
  /** Where the answer goes, if it ends with it: closed before, nobody waits any more. */
  readonly answer?: Writable;
}

/** What came of an operation that was sent over a connection that stays open. */
export interface Streaming {
  /** Whether a mutation may be among them: over HTTP, GET requests only read. */
  readonly mayWrite: boolean;
  /** The document, once it was found to be valid. */
  document?: DocumentNode;
  /** The feed, where it was a subscription. */
  feed?: Feed;
  /** What the subscription gives, where subgraphs give it. */
  records?: Records;
}

/** What a context is made from of a request. */
export type RequestHead = Pick<FastifyRequest, "id" | "ip" | "headers">;

/** What every operation carries on this server. Apollo Server copies it, with what it has from its class. */
export class RequestContext implements ReadContext, WriteContext {
  readonly database: Database;
  readonly languages: readonly string[];
  /** Who asks; undefined for nobody in particular. */
  readonly principal: Principal | undefined;
  readonly reads: Reads;
  /** What came of the operation, where it was run before Apollo Server was asked. */
  settled?: ExecutionResult;
  /** Undefined where it is answered once. */
  readonly streaming: Streaming | undefined;
  readonly onMember = (): void => this.reads.sawMember();
  readonly onRevision = (revision: number): void => this.reads.saw(revision);
  readonly onStatement: ((statement: RanStatement) => void) | undefined;

  constructor(
    /** What the request said of itself, and of who sent it: what a router passes on. */
    readonly head: RequestHead,
    private readonly options: RequestContextOptions,
  ) {
    const { database, logger, principal, streaming } = options;
    this.streaming = streaming;
    this.database = database;
    this.principal = principal;
    this.languages = acceptedLanguages(head.headers["accept-language"]);
    this.reads = readsOf(head);
    this.onStatement = logger.isLevelEnabled("debug")
      ? (statement) => this.logger.debug(statement, "statement")
      : undefined;
  }

  // Made where they are needed, which most requests do without.

  get logger(): Logger {
    return this.options.logger.child({ requestId: this.head.id });
  }

  /** Tells that the client has gone. */
  signal(): AbortSignal {
    const left = new AbortController();
    this.options.answer?.once("close", () => left.abort());
    if (this.options.answer?.destroyed) left.abort();
    return left.signal;
  }

  get writer(): Writer {
    const { principal, onRevision, head, options } = this;
    const { kysely } = options.writing;
    return createWriter({ kysely, principal, requestId: head.id, onRevision });
  }

  /** Lets somebody without a token write, unless they have written too often. */
  get admit(): () => Promise<void> {
    const { principal, head, options } = this;
    return async () => (principal === undefined ? options.admission(head.ip) : undefined);
  }
}
