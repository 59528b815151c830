import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";

const CHUNK_CHARACTERS = 1 << 18;

/** Writes records one to a line, as they come. Returns how many there were. */
export const writeNdjson = async (
  path: string,
  records: Iterable<unknown> | AsyncIterable<unknown>,
): Promise<number> => {
  const stream = createWriteStream(path);
  let count = 0;
  let chunk = "";
  for await (const record of records) {
    chunk += `${JSON.stringify(record)}\n`;
    count += 1;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    if (!stream.write(chunk)) await once(stream, "drain");
    chunk = "";
  }
  stream.end(chunk);
  await finished(stream);
  return count;
};
