import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const compress = {
  // The quality at which megabytes take a moment rather than a minute.
  br: (content: Buffer) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (content: Buffer) => promisify(gzip)(content),
};

export type Encoding = keyof typeof compress;

/** The content codings of assets, preferred first. */
export const ENCODINGS = Object.keys(compress) as Encoding[];

/** A file of GraphiQL: its name carries its hash, so browsers may keep it for ever. */
export interface GraphiqlAsset {
  readonly name: string;
  readonly contentType: string;
  readonly content: string;
  /** Compressed at the first request for it, then kept. */
  readonly encoded: (encoding: Encoding) => Promise<Buffer>;
}

export const graphiqlAsset = (name: string, contentType: string, content: string): GraphiqlAsset => {
  const hash = createHash("sha256").update(content).digest("base64url").slice(0, 12);
  const encodings = new Map<Encoding, Promise<Buffer>>();
  const encoded = (encoding: Encoding): Promise<Buffer> => {
    const known = encodings.get(encoding) ?? compress[encoding](Buffer.from(content));
    encodings.set(encoding, known);
    return known;
  };
  return { name: `${hash}-${name}`, contentType, content, encoded };
};
