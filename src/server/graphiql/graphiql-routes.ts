import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { acceptedEncoding } from "../http/encodings";
import { prefersHtml } from "../http/media-type";
import type { PersistedDocuments } from "../persisted/persisted-documents";
import { GRAPHIQL_SECURITY } from "./content-security-policy";
import type { GraphiqlAsset } from "./graphiql-asset";
import { ASSETS_PATH, graphiqlSite } from "./graphiql-site";

type Documents = Pick<PersistedDocuments, "isOnly">;

const sendPage = async (reply: FastifyReply, { isOnly }: Documents): Promise<FastifyReply> => {
  const { page, pageOfPersisted } = await graphiqlSite();
  reply.headers(GRAPHIQL_SECURITY);
  return reply
    .header("cache-control", "no-cache")
    .type("text/html; charset=utf-8")
    .send(isOnly ? pageOfPersisted : page);
};

const sendAsset = async (
  request: FastifyRequest,
  reply: FastifyReply,
  { content, contentType, encoded }: GraphiqlAsset,
): Promise<FastifyReply> => {
  const encoding = acceptedEncoding(request.raw);
  reply.headers(GRAPHIQL_SECURITY);
  reply.headers({ "cache-control": "public, max-age=31536000, immutable", vary: "Accept-Encoding" });
  reply.type(contentType);
  if (encoding === undefined) return reply.send(content);
  return reply.header("content-encoding", encoding).send(await encoded(encoding));
};

/** A person who opens the endpoint in a browser gets GraphiQL; programs get the graph. */
export const graphiqlForBrowsers =
  (documents: Documents) =>
  (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    if (request.method !== "GET" || !prefersHtml(request.headers.accept)) done();
    else void sendPage(reply, documents).catch((error: unknown) => reply.send(error));
  };

export const registerGraphiqlRoutes = (app: FastifyInstance, documents: Documents): void => {
  app.get("/graphiql", async (_, reply) => sendPage(reply, documents));
  app.get<{ Params: { name: string } }>(`${ASSETS_PATH}/:name`, async (request, reply) => {
    const { assets } = await graphiqlSite();
    const asset = assets.get(request.params.name);
    return asset === undefined ? reply.callNotFound() : sendAsset(request, reply, asset);
  });
};
