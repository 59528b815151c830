import type { FastifyRequest } from "fastify";
import type { ExecutionResult } from "graphql";
import type { RanStatement, ReadContext } from "../../graph";
import type { Principal } from "../../kernel/auth";
import type { Database } from "../../kernel/database";
import { acceptedLanguages } from "../../kernel/localization/languages";
import type { Logger } from "../../kernel/logger";
import { createWriter, type WriteContext, type Writer } from "../../kernel/writing";
import { type Reads, readsOf } from "../answers/reads";

interface RequestContextOptions {
  readonly database: Database;
  /** Connections for writing. */
  readonly writing: Database;
  readonly logger: Logger;
  readonly principal: Principal | undefined;
}

/** What every operation carries on this server. Apollo Server copies it, with what it has from its class. */
export class RequestContext implements ReadContext, WriteContext {
  readonly database: Database;
  readonly languages: readonly string[];
  /** Who asks; undefined for nobody in particular. */
  readonly principal: Principal | undefined;
  readonly reads: Reads;
  /** What came of the operation, where it was run before Apollo Server was asked. */
  settled?: ExecutionResult;
  readonly writer: Writer;
  readonly onRevision = (revision: number): void => this.reads.saw(revision);
  readonly onStatement: ((statement: RanStatement) => void) | undefined;
  private readonly serverLogger: Logger;
  private readonly requestId: string;

  constructor(request: FastifyRequest, { database, writing, logger, principal }: RequestContextOptions) {
    this.database = database;
    this.serverLogger = logger;
    this.requestId = request.id;
    this.principal = principal;
    this.languages = acceptedLanguages(request.headers["accept-language"]);
    this.reads = readsOf(request);
    this.writer = createWriter({
      kysely: writing.kysely,
      principal,
      requestId: request.id,
      onRevision: this.onRevision,
    });
    this.onStatement = logger.isLevelEnabled("debug")
      ? (statement) => this.logger.debug(statement, "statement")
      : undefined;
  }

  /** Made where something is logged, which most requests do without. */
  get logger(): Logger {
    return this.serverLogger.child({ requestId: this.requestId });
  }
}
