import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import Negotiator from "negotiator";

const COMPRESS = {
  // The quality at which megabytes take a moment rather than a minute.
  br: (content: Buffer) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (content: Buffer) => promisify(gzip)(content),
};

export type Encoding = keyof typeof COMPRESS;

/** The content codings that answers may have, preferred first. */
const ENCODINGS = Object.keys(COMPRESS) as Encoding[];

/** Smaller answers cost more to compress than to send. */
export const COMPRESS_FROM_BYTES = 4_096;

/** The content coding that suits the client best; undefined where it takes none. */
export const acceptedEncoding = (request: IncomingMessage): Encoding | undefined => {
  if (request.headers["accept-encoding"] === undefined) return undefined;
  const accepted = new Negotiator(request).encodings([...ENCODINGS]);
  return ENCODINGS.find((encoding) => accepted.includes(encoding));
};

export const encode = (content: Buffer, encoding: Encoding): Promise<Buffer> => COMPRESS[encoding](content);
