import { constants } from "node:zlib";
import compress from "@fastify/compress";
import cors from "@fastify/cors";
import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";
import { REVISION_HEADER } from "../answers/answering";
import { REQUEST_ID_HEADER } from "./request-log";

/** Smaller answers cost more to compress than to send. */
const COMPRESS_FROM_BYTES = 4_096;
const ONE_DAY_SECONDS = 86_400;

/** Client applications of any origin may read: everything here is public, and nothing rests on cookies. */
const registerCors = async (app: FastifyInstance): Promise<void> => {
  await app.register(cors, {
    origin: "*",
    methods: ["GET", "POST"],
    exposedHeaders: [REVISION_HEADER, REQUEST_ID_HEADER],
    maxAge: ONE_DAY_SECONDS,
  });
};

const registerSecurityHeaders = async (app: FastifyInstance): Promise<void> => {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    crossOriginResourcePolicy: { policy: "cross-origin" },
    // Whether the address is served over TLS, and for how long, is known to whoever operates the proxy in front.
    strictTransportSecurity: false,
  });
};

const registerCompression = async (app: FastifyInstance): Promise<void> => {
  await app.register(compress, {
    threshold: COMPRESS_FROM_BYTES,
    encodings: ["br", "gzip"],
    customTypes: /^application\/(graphql-response\+)?json/,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 4 },
  });
};

export const registerHttpPlugins = async (app: FastifyInstance): Promise<void> => {
  await registerCors(app);
  await registerSecurityHeaders(app);
  await registerCompression(app);
};
