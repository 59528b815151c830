import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { print } from "graphql";
import { z } from "zod";
import { errorMessage, UserFacingError } from "../../kernel/errors";
import { type ClientDocument, clientDocument } from "./document";

/** How often somebody asked something. */
const record = z.object({
  /** The document itself, or the name that it has among the documents: a file's, or a hash. */
  document: z.string().min(1),
  count: z.int().nonnegative(),
  client: z.string().optional(),
});

type UsageRecord = z.infer<typeof record>;

/** Adds what was recorded: counts to the documents that are known, and documents that were not. */
export async function addUsage(
  documents: readonly ClientDocument[],
  file: string,
): Promise<readonly ClientDocument[]> {
  const found = new Map(documents.map((document) => [contentOf(document), document]));
  const byName = new Map(documents.map((document) => [document.name, document]));
  for (const [index, { document: asked, count, client }] of (await readRecords(file)).entries()) {
    const named = byName.get(asked);
    const told = named ?? clientDocument(recordedName(asked), asked, `${file}, record ${index + 1}`);
    const content = contentOf(told);
    const known = found.get(content) ?? told;
    const { count: before = 0, clients = [] } = known.usage ?? {};
    const who = client === undefined ? clients : [...new Set([...clients, client])];
    found.set(content, { ...known, usage: { count: before + count, clients: who } });
  }
  return [...found.values()];
}

/** White space and comments aside. */
function contentOf({ document }: ClientDocument): string {
  return print(document);
}

function recordedName(text: string): string {
  return `recorded-${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
}

async function readRecords(file: string): Promise<readonly UsageRecord[]> {
  const text = await readFile(file, "utf8").catch((error) => {
    throw new UserFacingError(`The recorded usage ${file} cannot be read: ${errorMessage(error)}.`, {
      cause: error,
    });
  });
  return text.trimStart().startsWith("[") ? readList(file, text) : readLines(file, text);
}

const readList = (file: string, text: string): readonly UsageRecord[] =>
  (parseAt(file, text) as unknown[]).map((value, index) => check(value, `${file}, record ${index + 1}`));

function readLines(file: string, text: string): readonly UsageRecord[] {
  return text.split("\n").flatMap((line, index) => {
    const place = `${file}:${index + 1}`;
    return line.trim() === "" ? [] : [check(parseAt(place, line), place)];
  });
}

function parseAt(place: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserFacingError(`${place}: this is not JSON: ${errorMessage(error)}.`, { cause: error });
  }
}

function check(value: unknown, place: string): UsageRecord {
  const parsed = record.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new UserFacingError(
    `${place}: this is not a record of usage: give {"document": "…", "count": 12, "client": "…"}.`,
  );
}
