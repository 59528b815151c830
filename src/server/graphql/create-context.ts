import type { FastifyRequest } from "fastify";
import type { ExecutionResult } from "graphql";
import type { RanStatement, ReadContext } from "../../graph";
import type { Principal } from "../../kernel/auth";
import type { Database } from "../../kernel/database";
import { acceptedLanguages } from "../../kernel/localization/languages";
import type { Logger } from "../../kernel/logger";
import { createWriter, type WriteContext, type Writer } from "../../kernel/writing";
import { type Reads, readsOf } from "../answers/reads";

/** What every operation carries on this server. Apollo Server copies it, with what it has from its class. */
export class RequestContext implements ReadContext, WriteContext {
  readonly languages: readonly string[];
  readonly reads: Reads;
  /** What came of the operation, where it was run before Apollo Server was asked. */
  settled?: ExecutionResult;
  /** Who asks, as the request's token says. */
  readonly principal: Principal | undefined = undefined;
  readonly writer: Writer;
  readonly onRevision = (revision: number): void => this.reads.saw(revision);
  readonly onStatement: ((statement: RanStatement) => void) | undefined;

  constructor(
    request: FastifyRequest,
    readonly database: Database,
    writing: Database["kysely"],
    private readonly serverLogger: Logger,
    private readonly requestId: string = request.id,
  ) {
    this.languages = acceptedLanguages(request.headers["accept-language"]);
    this.reads = readsOf(request);
    this.writer = createWriter({
      kysely: writing,
      principal: this.principal,
      requestId: this.requestId,
      onRevision: this.onRevision,
    });
    this.onStatement = serverLogger.isLevelEnabled("debug")
      ? (statement) => this.logger.debug(statement, "statement")
      : undefined;
  }

  /** Made where something is logged, which most requests do without. */
  get logger(): Logger {
    return this.serverLogger.child({ requestId: this.requestId });
  }
}
