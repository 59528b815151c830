import { constants } from "node:zlib";
import compress from "@fastify/compress";
import cors from "@fastify/cors";
import type { FastifyInstance } from "fastify";
import { REVISION_HEADER } from "../answers/answering";
import { CURSOR_HEADER } from "../subscriptions/cursor-header";
import { COMPRESS_FROM_BYTES } from "./encodings";
import { REQUEST_ID_HEADER } from "./request-log";
import { DATA_SECURITY } from "./security-headers";

const ONE_DAY_SECONDS = 86_400;

/** Client applications of any origin may read: everything here is public, and nothing rests on cookies. */
const registerCors = async (app: FastifyInstance): Promise<void> => {
  await app.register(cors, {
    origin: "*",
    methods: ["GET", "HEAD", "POST"],
    exposedHeaders: [
      REVISION_HEADER,
      CURSOR_HEADER,
      REQUEST_ID_HEADER,
      "WWW-Authenticate",
      "Retry-After",
      "Content-Disposition",
      "ETag",
      "Link",
    ],
    maxAge: ONE_DAY_SECONDS,
  });
};

const registerSecurityHeaders = (app: FastifyInstance): void => {
  app.addHook("onRequest", (_, reply, done) => {
    reply.headers(DATA_SECURITY);
    done();
  });
};

const registerCompression = async (app: FastifyInstance): Promise<void> => {
  await app.register(compress, {
    threshold: COMPRESS_FROM_BYTES,
    globalDecompression: false,
    encodings: ["br", "gzip"],
    customTypes:
      /^(application\/((graphql-response\+|ld\+)?json|x-ndjson|(atom\+)?xml)|text\/(csv|calendar|html)|image\/svg\+xml)/,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 4 },
  });
};

export const registerHttpPlugins = async (app: FastifyInstance): Promise<void> => {
  await registerCors(app);
  registerSecurityHeaders(app);
  await registerCompression(app);
};
