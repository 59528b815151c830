import { Document, isMap, isPair, isScalar, isSeq, type Node, visit } from "yaml";

const LINE_WIDTH = 110;
const ROOM_FOR_FLOW = 90;

const isShort = (node: Node): boolean => JSON.stringify(node.toJSON()).length <= ROOM_FOR_FLOW;

const isFlat = (node: Node): boolean => {
  if (isSeq(node)) return node.items.every(isScalar);
  return isMap(node) && node.items.every(({ value }) => isScalar(value));
};

/** Short lists and maps of plain values stand on one line: they read, and compare, better so. */
const foldShortCollections = (document: Document): void => {
  visit(document, {
    Collection: (_, node, path) => {
      const parent = path.at(-1);
      const isTopRecord = path.length <= 2 && isMap(node);
      if (isTopRecord || !isFlat(node) || !isShort(node)) return;
      const isListed = isSeq(parent);
      const isTranslation = isMap(node) && node.has("text") && isPair(parent);
      if (isSeq(node) || isListed || isTranslation) node.flow = true;
    },
  });
};

/** An empty line between records of several lines. */
const separateRecords = ({ contents }: Document): void => {
  if (!isSeq(contents)) return;
  for (const record of contents.items.slice(1)) {
    if (isMap(record) && record.flow !== true) record.spaceBefore = true;
  }
};

/** Records as YAML, in the one style of data/: what is exported compares line by line with what was imported. */
export const toYaml = (value: unknown, header: string): string => {
  const document = new Document(value, { aliasDuplicateObjects: false });
  document.commentBefore = header;
  foldShortCollections(document);
  separateRecords(document);
  return document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: true, indentSeq: true });
};
