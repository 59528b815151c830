import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import fresh from "fresh";
import Negotiator from "negotiator";
import type { Logger } from "../../kernel/logger";
import { type ClientSite, type LocalPage, readClientSite } from "./client-site";
import { CLIENT_SECURITY } from "./content-security-policy";

const ONE_YEAR = "365d";

const sendPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  { tag, html, etag }: LocalPage,
): FastifyReply => {
  reply.headers(CLIENT_SECURITY);
  reply.headers({ "cache-control": "no-cache", "content-language": tag, etag });
  if (fresh(request.headers, { etag })) return reply.code(304).send();
  return reply.type("text/html; charset=utf-8").send(html);
};

/** The page in the language that the reader's browser wants most, of those that the client speaks. */
const wantedPage = ({ raw }: FastifyRequest, pages: readonly LocalPage[]): LocalPage => {
  const [wanted] = new Negotiator(raw).languages(pages.map(({ tag }) => tag));
  return pages.find(({ tag }) => tag === wanted) ?? (pages[0] as LocalPage);
};

/** Every page of the client is one document, whose scripts show what its address names. */
const registerPages = (app: FastifyInstance, { paths, pages }: ClientSite): void => {
  for (const path of paths) {
    app.get(path, async (request, reply) =>
      sendPage(request, reply.header("vary", "Accept-Language"), wantedPage(request, pages)),
    );
    for (const page of pages) {
      const addresses = path === "/" ? [`/${page.tag}`, `/${page.tag}/`] : [`/${page.tag}${path}`];
      for (const address of addresses) {
        app.get(address, async (request, reply) => sendPage(request, reply, page));
      }
    }
  }
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

interface WebClientOptions {
  /** Where the client was built to; without it, `/` leads to GraphiQL. */
  readonly directory?: string | undefined;
  readonly logger: Logger;
}

/** Serves the web client at its addresses. */
export const registerWebClient = async (
  app: FastifyInstance,
  { directory, logger }: WebClientOptions,
): Promise<void> => {
  const site = directory === undefined ? undefined : await readClientSite(directory);
  if (directory === undefined || site === undefined) {
    if (directory !== undefined) {
      logger.info("the web client is not built here: / leads to GraphiQL (npm ci and npm run build make it)");
    }
    app.get("/", async (_, reply) => reply.redirect("/graphiql"));
    return;
  }
  registerPages(app, site);
  await registerAssets(app, directory);
};
