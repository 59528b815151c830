import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import {
  codeListsOf,
  dictionaryOf,
  type ExportRequest,
  type FileName,
  FORMATS,
  openExport,
  type Parameters,
  readFileName,
  readListingRequest,
  readRequest,
  tablesOf,
  writeListing,
} from "../../exports";
import type { Database } from "../../kernel/database";
import { UserFacingError } from "../../kernel/errors";
import { FORMAT_NAMES, LISTING_NAMES } from "../../kernel/exports";
import { acceptedLanguages } from "../../kernel/localization/languages";
import type { Logger } from "../../kernel/logger";
import { SERVER_ERROR_CODE } from "../errors/error-codes";
import { methodNotAllowedHandler, sendError, sendPublicError } from "../errors/http-errors";
import { COMMON_HEADERS, exportHeaders, isHeld, notModifiedHeaders } from "./export-headers";
import { type ExportLimits, ExportPlaces } from "./export-places";
import { exportStream } from "./export-stream";

interface ExportRoutesOptions {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly logger: Logger;
  readonly limits: ExportLimits;
}

const RETRY_AFTER_SECONDS = "5";

const { notFound, unavailable } = SERVER_ERROR_CODE;

const refused = (code: string, message: string): GraphQLFormattedError => ({ message, extensions: { code } });

/** Answers requests for exports: one for each, whatever becomes of it. */
class Exports {
  readonly #places: ExportPlaces;

  constructor(private readonly options: ExportRoutesOptions) {
    this.#places = new ExportPlaces(options.limits.atOnce);
  }

  readonly answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    try {
      return await this.#answer(request, reply.headers(COMMON_HEADERS));
    } catch (error) {
      return this.#sendRefusal(request, reply, error);
    }
  };

  #answer(request: FastifyRequest, reply: FastifyReply): FastifyReply | Promise<FastifyReply> {
    const { schema } = this.options;
    const { file } = request.params as { readonly file: string };
    const asked = readFileName(file);
    const languages = acceptedLanguages(request.headers["accept-language"]);
    const parameters = request.query as Parameters;
    if (asked !== undefined && LISTING_NAMES.some((name) => name === asked.name)) {
      return this.#sendListing(asked, parameters, languages, reply);
    }
    const wanted = asked && readRequest(schema, asked, parameters, languages);
    return wanted === undefined
      ? this.#sendNotFound(request, reply, file)
      : this.#send(wanted, request, reply);
  }

  /** Takes a place for the export, and a connection; both are given back, whatever happens. */
  async #send(wanted: ExportRequest, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const free = this.#places.take();
    if (free === undefined) return this.#sendBusy(request, reply);
    try {
      return await this.#sendFrom(wanted, request, reply, free);
    } catch (error) {
      free();
      throw error;
    }
  }

  async #sendFrom(
    wanted: ExportRequest,
    { method, headers: asked, raw, id }: FastifyRequest,
    reply: FastifyReply,
    free: () => void,
  ): Promise<FastifyReply> {
    const logger = this.options.logger.child({ requestId: id });
    const open = await openExport(wanted, {
      ...this.options,
      ...(logger.isLevelEnabled("debug") && { onStatement: (ran) => logger.debug(ran, "statement") }),
    });
    let isEnded = false;
    const end = async (): Promise<void> => {
      if (isEnded) return;
      isEnded = true;
      await open.close();
      free();
    };
    // Who goes away while the first rows are looked for is not told of them.
    reply.raw.once("close", () => void end());
    try {
      const headers = exportHeaders(wanted, open);
      if (isHeld(asked, headers)) {
        await end();
        return reply.code(304).headers(notModifiedHeaders(headers)).send();
      }
      const started = await open.start();
      reply.headers(headers);
      if (method === "HEAD") {
        await end();
        return reply.send();
      }
      if (raw.destroyed) throw new Error("the reader has gone");
      const stream = exportStream(started, { slowAfterMs: this.options.limits.slowAfterMs, onEnd: end });
      stream.once("error", (error) => logger.warn({ err: error }, "an export broke off"));
      return reply.send(stream);
    } catch (error) {
      await end();
      throw error;
    }
  }

  #sendListing(
    { name, format }: FileName,
    parameters: Parameters,
    accepted: readonly string[],
    reply: FastifyReply,
  ): FastifyReply {
    const { schema, limits } = this.options;
    const wanted = readListingRequest({ name, format }, parameters, accepted);
    const listing = name === "dictionary" ? dictionaryOf(schema) : codeListsOf(schema, wanted.languages);
    reply.headers({
      "content-type": FORMATS[format].mediaType,
      "content-disposition": `attachment; filename="sarazm-${name}.${format}"`,
    });
    const pieces = writeListing(listing, wanted);
    return reply.send(exportStream({ pieces }, { ...limits, onEnd: async () => undefined }));
  }

  #sendNotFound(request: FastifyRequest, reply: FastifyReply, file: string): FastifyReply {
    const names = [...tablesOf(this.options.schema).map(({ name }) => name), ...LISTING_NAMES];
    const error = refused(
      notFound,
      `There is no export "${file}": there are ${names.join(", ")}, each as ${FORMAT_NAMES.join(", ")}.`,
    );
    return sendPublicError(request, reply, error);
  }

  #sendBusy(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const error = refused(
      unavailable,
      `${this.options.limits.atOnce} exports run already, as many as this server makes at once: try again in ${RETRY_AFTER_SECONDS} seconds.`,
    );
    reply.header("retry-after", RETRY_AFTER_SECONDS);
    return sendPublicError(request, reply, error);
  }

  #sendRefusal(request: FastifyRequest, reply: FastifyReply, thrown: unknown): FastifyReply {
    const { logger, database } = this.options;
    reply.header("cache-control", "no-store");
    return thrown instanceof UserFacingError
      ? sendPublicError(request, reply, refused(unavailable, thrown.message))
      : sendError(request, reply, thrown, { logger, statementTimeoutMs: database.statementTimeoutMs });
  }
}

/** The path under which the exports are. */
const EXPORT_PATH = "/export/:file";

export const registerExportRoutes = (app: FastifyInstance, options: ExportRoutesOptions): void => {
  const exports = new Exports(options);
  app.route({
    method: ["GET", "HEAD"],
    url: EXPORT_PATH,
    handler: (request, reply) => exports.answer(request, reply),
  });
  app.route({
    method: ["POST", "PUT", "PATCH", "DELETE"],
    url: EXPORT_PATH,
    handler: methodNotAllowedHandler(options.logger, "GET, HEAD"),
  });
};
