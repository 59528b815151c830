import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";

const CHUNK_CHARACTERS = 1 << 18;

/** Writes texts one after the other, as they come. Returns how many there were. */
export const writeTexts = async (
  path: string,
  texts: Iterable<string> | AsyncIterable<string>,
): Promise<number> => {
  const stream = createWriteStream(path);
  let count = 0;
  let chunk = "";
  for await (const text of texts) {
    chunk += text;
    count += 1;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    if (!stream.write(chunk)) await once(stream, "drain");
    chunk = "";
  }
  stream.end(chunk);
  await finished(stream);
  return count;
};
