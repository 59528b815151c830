import { setTimeout } from "node:timers/promises";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Database } from "../../kernel/database";
import { errorMessage } from "../../kernel/errors";
import type { Logger } from "../../kernel/logger";
import { generalHead, headOf, type PageHead, type SitePage, type WantedPage } from "../../publishing";
import { readsOf } from "../answers/reads";
import { searchOf } from "../http/search-of";
import { graphAsker } from "../publishing/graph-asker";
import { originOf } from "../publishing/origin";
import type { ClientSite, LocalDocument } from "./client-site";

/** Who wants to see a page does not wait longer for what is said of it: the page itself asks the graph, too. */
const LONGEST_WAIT_MS = 2_000;

interface WriterOptions {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly logger: Logger;
}

/** A page at an address, in a language. */
export interface PlacedPage {
  readonly page: SitePage | undefined;
  readonly document: LocalDocument;
  /** Whether the address names the language. */
  readonly isNamed: boolean;
}

/** Gives up on waiting, not on what is waited for. */
const within = async <Value>(ms: number, promise: Promise<Value>): Promise<Value> => {
  const over = new AbortController();
  const late = setTimeout(ms, undefined, { signal: over.signal }).then(() => {
    throw new Error(`it took longer than ${ms} ms`);
  });
  return Promise.race([promise, late]).finally(() => over.abort());
};

/** Writes the document of a page, with what the graph says of it in its head. */
export const pageWriter = ({ site }: ClientSite, options: WriterOptions) => {
  const asker = graphAsker(options);

  const headFor = async (request: FastifyRequest, wanted: WantedPage): Promise<PageHead> => {
    try {
      const asked = { ...wanted, ...asker(request, [wanted.locale.tag]) };
      const head = await within(LONGEST_WAIT_MS, headOf(asked));
      readsOf(request).isComplete = true;
      return head;
    } catch (error) {
      const logger = options.logger.child({ requestId: request.id });
      logger.warn({ reason: errorMessage(error) }, "nothing could be asked for the head of a page");
      return generalHead(wanted);
    }
  };

  return async (request: FastifyRequest, reply: FastifyReply, placed: PlacedPage): Promise<string> => {
    const { page, document, isNamed } = placed;
    const [id] = Object.values(request.params as Readonly<Record<string, string>>);
    const search = searchOf(request);
    const { locale } = document;
    const wanted = { site, page, id, locale, isNamed, search, origin: originOf(request) };
    const { status, html } = await headFor(request, wanted);
    reply.code(status).type("text/html; charset=utf-8");
    return `${document.before}${html}${document.after}`;
  };
};
