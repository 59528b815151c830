import { columns, type Resolvers, text } from "./fields";
import { type List, type ListArguments, pageOf } from "./pages";
import type { Row, Tables } from "./rows";

/** Everything that a text finds, as the search itself ranks it. */
export type Searches = ReadonlyMap<string, readonly Row[]>;

interface SearchArguments extends ListArguments {
  readonly text: string;
  readonly kinds?: readonly string[] | null;
}

/** Kinds: the type, its table, the table's key, and the column that is the title. */
const KINDS: Readonly<Record<string, readonly [type: string, table: string, key: string, title: string]>> = {
  INITIATIVE: ["Initiative", "initiative", "id", "title"],
  ACTION_ITEM: ["ActionItem", "action_item", "id", "title"],
  ACTION_PLAN: ["ActionPlan", "action_plan", "id", "title"],
  COUNTRY: ["Country", "country", "code", "name"],
  LEADER: ["Leader", "leader", "id", "name"],
  SUMMIT: ["Summit", "summit", "id", "name"],
  DOCUMENT: ["Document", "document", "id", "title"],
  EVENT: ["Event", "event", "id", "title"],
  INDICATOR: ["Indicator", "indicator", "id", "label"],
  SECTOR: ["Sector", "sector", "code", "name"],
  DISAGREEMENT: ["Disagreement", "disagreement", "id", "topic"],
  SOURCE: ["Source", "source", "id", "title"],
};

const listOf = (rows: readonly Row[]): List => ({
  type: "SearchResult",
  defaultOrder: "RELEVANCE",
  orders: {
    RELEVANCE: {
      rows,
      values: ({ cursor }) => JSON.parse(Buffer.from(String(cursor), "base64url").toString()).slice(1),
    },
  },
});

export const searchOver = (tables: Tables, searches: Searches) => {
  const recordOf = ({ kind, recordId }: Row): Row => {
    const [type = "", table = "", key = "id"] = KINDS[String(kind)] ?? [];
    const record = tables(table).find(key, recordId);
    if (record === null) throw new Error(`the reference has no ${kind} ${recordId}`);
    return { ...record, __typename: type };
  };
  /** Sources are named in one language. */
  const titleOf = (result: Row): unknown => {
    const title = recordOf(result)[KINDS[String(result["kind"])]?.[3] ?? ""];
    return typeof title === "string"
      ? { en: { text: title, isReviewed: true, isMachineTranslated: false } }
      : title;
  };
  const search = (args: SearchArguments) => {
    const found = searches.get(args.text);
    if (found === undefined) throw new Error(`the reference does not know what ${args.text} finds`);
    return pageOf(listOf(found), ({ kind }) => !args.kinds || args.kinds.includes(String(kind)), args);
  };
  const title = text("title");
  const resolvers: Resolvers = {
    SearchResult: {
      ...columns("id", "kind", "score", "snippet"),
      recordId: ({ recordId }) => recordId,
      record: recordOf,
      title: (result, ...rest) => title({ title: titleOf(result) }, ...rest),
    },
    SearchSnippet: columns("text", "language", "direction", "parts"),
    SnippetPart: { text: (part) => part["text"], isMatch: (part) => part["isMatch"] },
  };
  return { resolvers, search };
};
