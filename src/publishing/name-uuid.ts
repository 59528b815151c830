import { createHash } from "node:crypto";

/** The namespace of all that is published here: a random UUID, made once. */
const NAMESPACE = Buffer.from("7f0c9b1e4b0a4d0e9a3c5b2f8e61d7a4", "hex");

/** The UUID of a name (RFC 9562, version 5): the same for the same name, on every server. */
export const nameUuid = (name: string): string => {
  const bytes = createHash("sha1").update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
};
