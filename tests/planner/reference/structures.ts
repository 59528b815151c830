import type { Resolvers } from "./fields";
import { columns } from "./fields";
import type { Page } from "./pages";
import type { Row } from "./rows";

const pageResolvers = {
  nodes: (page: Row) => (page as unknown as Page).nodes,
  totalCount: (page: Row) => (page as unknown as Page).rows.length,
  pageInfo: (page: Row) => page,
  edges: (page: Row) => {
    const { nodes, cursors } = page as unknown as Page;
    return nodes.map((node) => ({ node, cursor: cursors(node) }));
  },
};

const cursorAt = (index: number) => (page: Row) => {
  const { nodes, cursors } = page as unknown as Page;
  const node = nodes.at(index);
  return node === undefined ? null : cursors(node);
};

/** The types that hold nothing of their own: connections of these nodes, and texts. */
export const structureResolvers = (nodes: readonly string[]): Resolvers => ({
  ...Object.fromEntries(
    nodes.flatMap((name) => [
      [`${name}Connection`, pageResolvers],
      [`${name}Edge`, columns("cursor", "node")],
    ]),
  ),
  PageInfo: {
    hasNextPage: (page) => page["hasNextPage"],
    hasPreviousPage: (page) => page["hasPreviousPage"],
    startCursor: cursorAt(0),
    endCursor: cursorAt(-1),
  },
  LocalizedText: {
    text: (text) => text["text"],
    language: (text) => text["language"],
    direction: (text) => text["direction"],
    isFallback: (text) => text["isFallback"],
    isMachineTranslated: (text) => text["isMachineTranslated"],
    isReviewed: (text) => text["isReviewed"],
    translations: (text) => text["translations"],
  },
  Translation: {
    text: (text) => text["text"],
    language: (text) => text["language"],
    direction: (text) => text["direction"],
    isMachineTranslated: (text) => text["isMachineTranslated"],
    isReviewed: (text) => text["isReviewed"],
  },
});
