import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import Negotiator from "negotiator";
import type { Database } from "../../kernel/database";
import type { Logger } from "../../kernel/logger";
import { type SitePage, sitemapsOf } from "../../publishing";
import type { AnswerCache } from "../answers/answer-cache";
import { answering } from "../answers/answering";
import type { Instead } from "../errors/http-errors";
import { firstPartOf } from "../http/first-parts";
import { prefersHtml } from "../http/media-type";
import { PUBLISHED } from "../publishing/graph-asker";
import { originOf } from "../publishing/origin";
import { registerPublicationRoutes } from "../publishing/publication-routes";
import type { RevisionWatch } from "../revision/revision-watch";
import { type ClientSite, type LocalDocument, readClientSite } from "./client-site";
import { CLIENT_SECURITY } from "./content-security-policy";
import { pageWriter } from "./page-writer";

const ONE_YEAR = "365d";

interface WebClientOptions {
  /** Where the client was built to; without it, `/` leads to GraphiQL. */
  readonly directory?: string | undefined;
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly logger: Logger;
  readonly cache: AnswerCache;
  readonly watch: RevisionWatch;
  /** The first parts of all addresses at which this server has something. */
  readonly served: ReadonlySet<string>;
}

/** The document in the language that the reader's browser wants most, of those that the client speaks. */
const wantedDocument = ({ raw }: FastifyRequest, documents: readonly LocalDocument[]): LocalDocument => {
  const [wanted] = new Negotiator(raw).languages(documents.map(({ locale }) => locale.tag));
  return documents.find(({ locale }) => locale.tag === wanted) ?? (documents[0] as LocalDocument);
};

/** Where the address ends with a slash, after which nothing is named: the one that is meant. */
const withoutSlash = ({ url, params }: FastifyRequest): string | undefined => {
  const [path = "", search] = url.split("?", 2);
  const namesSomething = Object.keys(params as object).length > 0;
  if (!namesSomething || !path.endsWith("/")) return undefined;
  return `${path.replace(/\/+$/, "")}${search === undefined ? "" : `?${search}`}`;
};

type Send = (request: FastifyRequest, reply: FastifyReply) => unknown;

/** Every page of the client is one document, whose scripts show what its address names; its head says it beforehand. */
class Pages {
  readonly #write: ReturnType<typeof pageWriter>;

  constructor(
    private readonly site: ClientSite,
    private readonly options: WebClientOptions,
  ) {
    this.#write = pageWriter(site, options);
  }

  /** A page in the language given; without one, in the one that the reader's browser wants. */
  send(page: SitePage | undefined, named?: LocalDocument): Send {
    const documentFor = (request: FastifyRequest) => named ?? wantedDocument(request, this.site.documents);
    const isNamed = named !== undefined;
    const answer = answering(
      (request, reply) => this.#write(request, reply, { page, document: documentFor(request), isNamed }),
      {
        ...this.options,
        graph: () => PUBLISHED,
        // The links in it lead to where it was asked for, and its scripts are those of this build.
        besides: (request) => [this.site.build, documentFor(request).locale.tag, originOf(request)].join(" "),
      },
    );
    const vary = isNamed
      ? "Accept-Encoding"
      : page === undefined
        ? "Accept, Accept-Language, Accept-Encoding"
        : "Accept-Language, Accept-Encoding";
    return (request, reply) => {
      const meant = withoutSlash(request);
      if (meant !== undefined) return reply.redirect(meant, 308);
      reply.headers(CLIENT_SECURITY);
      const language = documentFor(request).locale.tag;
      reply.headers({ vary, "cache-control": "no-cache", "content-language": language });
      return answer(request, reply);
    };
  }
}

const registerPages = (app: FastifyInstance, site: ClientSite, pages: Pages): void => {
  for (const page of site.site.pages) {
    app.get(page.path, pages.send(page));
    for (const document of site.documents) {
      const { tag } = document.locale;
      const addresses = page.path === "/" ? [`/${tag}`, `/${tag}/`] : [`/${tag}${page.path}`];
      for (const address of addresses) app.get(address, pages.send(page, document));
    }
  }
  // Where a language is named, somebody looks for a page: the client says that there is none.
  for (const document of site.documents) {
    app.get(`/${document.locale.tag}/*`, pages.send(undefined, document));
  }
};

/** The first parts of the addresses that are the client's. */
const partsOf = ({ site }: ClientSite): ReadonlySet<string> =>
  new Set([...site.pages.map(({ path }) => firstPartOf(path)), ...site.locales.map(({ tag }) => tag)]);

/** Shows who looks for a page that there is none, except among the addresses that are for programs. */
const missingPage = (site: ClientSite, pages: Pages, served: ReadonlySet<string>): Instead => {
  const send = pages.send(undefined);
  const own = partsOf(site);
  return (request, reply) => {
    const part = firstPartOf(request.url);
    const isForPrograms = served.has(part) && !own.has(part);
    const isReading = request.method === "GET" || request.method === "HEAD";
    if (!isReading || isForPrograms || !prefersHtml(request.headers.accept)) return undefined;
    return send(request, reply);
  };
};

/** Files whose names change with what is in them, compressed when they were built. */
const registerAssets = async (app: FastifyInstance, directory: string): Promise<void> => {
  await app.register(fastifyStatic, {
    root: join(directory, "assets"),
    prefix: "/assets/",
    preCompressed: true,
    immutable: true,
    maxAge: ONE_YEAR,
    index: false,
    decorateReply: false,
    setHeaders: (response) => response.setHeader("vary", "Accept-Encoding"),
  });
};

/** Serves the web client at its addresses; gives what answers at those at which nothing is, where there is a client. */
export const registerWebClient = async (
  app: FastifyInstance,
  options: WebClientOptions,
): Promise<Instead | undefined> => {
  const { directory, logger } = options;
  const site = directory === undefined ? undefined : await readClientSite(directory);
  if (directory === undefined || site === undefined) {
    if (directory !== undefined) {
      logger.info("the web client is not built here: / leads to GraphiQL (npm ci and npm run build make it)");
    }
    app.get("/", async (_, reply) => reply.redirect("/graphiql"));
    return undefined;
  }
  const pages = new Pages(site, options);
  registerPages(app, site, pages);
  registerPublicationRoutes(app, sitemapsOf(site.site), options);
  await registerAssets(app, directory);
  return missingPage(site, pages, options.served);
};
