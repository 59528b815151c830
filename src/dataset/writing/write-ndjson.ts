import { writeTexts } from "./text-file";

async function* lines(records: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const record of records) yield `${JSON.stringify(record)}\n`;
}

/** Writes records one to a line, as they come. Returns how many there were. */
export const writeNdjson = (
  path: string,
  records: Iterable<unknown> | AsyncIterable<unknown>,
): Promise<number> => writeTexts(path, lines(records));
