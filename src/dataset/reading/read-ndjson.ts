import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { errorMessage } from "../../kernel/errors";
import type { RawRecord, ReadingSink } from "./raw-record";

// Between chunks the database is served, which an import keeps busy: a larger chunk would let it wait.
const CHUNK_BYTES = 1 << 16;

const parseLine = (
  file: string,
  line: number,
  content: string,
  { report }: ReadingSink,
): RawRecord | undefined => {
  const place = { file, line, column: 1 };
  try {
    return { value: JSON.parse(content) as unknown, locate: () => place };
  } catch (error) {
    report({
      severity: "critical",
      rule: "json-syntax",
      ...place,
      message: `This line is not JSON: ${errorMessage(error)}.`,
      advice: "Write one whole record to a line.",
    });
    return undefined;
  }
};

/** A file that holds one record to a line: read as a stream, whatever its size. */
export async function* readNdjsonRecords(
  path: string,
  file: string,
  sink: ReadingSink,
): AsyncGenerator<RawRecord> {
  const input = createReadStream(path, { encoding: "utf8", highWaterMark: CHUNK_BYTES });
  input.on("data", (chunk) => sink.advance?.(Buffer.byteLength(chunk)));
  let line = 0;
  for await (const content of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (content.trim() === "") continue;
    const record = parseLine(file, line, content, sink);
    if (record) yield record;
  }
}
