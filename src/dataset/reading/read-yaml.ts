import { readFile } from "node:fs/promises";
import { type Document, isNode, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Place } from "../validation/finding";
import type { Path, RawRecord, ReadingSink } from "./raw-record";

interface YamlFile {
  readonly document: Document.Parsed;
  readonly place: (node: unknown) => Place | undefined;
}

const parse = (file: string, content: string): YamlFile => {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, uniqueKeys: true });
  const place = (node: unknown): Place | undefined => {
    if (!isNode(node) || !node.range) return undefined;
    const { line, col } = lines.linePos(node.range[0]);
    return { file, line, column: col };
  };
  return { document, place };
};

/** Only the first error: those after it mostly follow from it. */
const reportSyntax = (file: string, { document }: YamlFile, { report }: ReadingSink): void => {
  const [error] = document.errors;
  if (!error) return;
  const { message, linePos } = error;
  report({
    severity: "critical",
    rule: "yaml-syntax",
    file,
    line: linePos?.[0].line ?? 1,
    column: linePos?.[0].col ?? 1,
    message: `This is not YAML: ${message.split("\n")[0]?.replace(/ at line \d+.*$/, "") ?? message}.`,
    advice: "Mend the syntax here; nothing else in this file was checked.",
  });
};

/** The node at the path, or the nearest one around it that exists. */
const nearestNode = (document: Document.Parsed, path: Path): unknown => {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node;
  }
  return undefined;
};

const locator =
  (file: string, { document, place }: YamlFile, base: Path) =>
  (path: Path): Place =>
    place(nearestNode(document, [...base, ...path])) ?? { file, line: 1, column: 1 };

const toRecord = (file: string, yaml: YamlFile, base: Path, node: Node | null): RawRecord => ({
  value: node?.toJS(yaml.document, { maxAliasCount: 1000 }),
  locate: locator(file, yaml, base),
});

const open = async (path: string, file: string, sink: ReadingSink): Promise<YamlFile | undefined> => {
  const content = await readFile(path, "utf8");
  sink.advance?.(Buffer.byteLength(content));
  const yaml = parse(file, content);
  reportSyntax(file, yaml, sink);
  return yaml.document.errors.length > 0 ? undefined : yaml;
};

/** A file that holds one record: the whole of it. */
export const readYamlRecord = async (
  path: string,
  file: string,
  sink: ReadingSink,
): Promise<RawRecord | undefined> => {
  const yaml = await open(path, file, sink);
  return yaml && toRecord(file, yaml, [], yaml.document.contents);
};

/** A file that holds a list of records. */
export async function* readYamlRecords(
  path: string,
  file: string,
  sink: ReadingSink,
): AsyncGenerator<RawRecord> {
  const yaml = await open(path, file, sink);
  if (!yaml) return;
  const { contents } = yaml.document;
  if (contents === null) return;
  if (!isSeq(contents)) {
    sink.report({
      severity: "critical",
      rule: "not-a-list",
      ...locator(file, yaml, [])([]),
      message: "This file is not a list of records.",
      advice: 'Begin each record with "- " at the start of a line.',
    });
    return;
  }
  for (const [index, node] of contents.items.entries()) {
    yield toRecord(file, yaml, [index], isNode(node) ? node : null);
  }
}
