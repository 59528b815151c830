import { createHash } from "node:crypto";
import { type Encoding, encode } from "../http/encodings";

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
    const known = encodings.get(encoding) ?? encode(Buffer.from(content), encoding);
    encodings.set(encoding, known);
    return known;
  };
  return { name: `${hash}-${name}`, contentType, content, encoded };
};
