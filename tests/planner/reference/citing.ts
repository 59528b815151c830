import type { Row, Tables } from "./rows";

/** Where the citations of a kind of record stand: a table of them, by a column; over a table of parts, where it has one. */
interface Citations {
  readonly citations: string;
  readonly column: string;
  readonly parts?: readonly [table: string, column: string];
}

interface Kind {
  readonly type: string;
  readonly table: string;
  readonly key?: string;
  readonly cited: readonly Citations[];
}

const own = (citations: string, column: string): Citations => ({ citations, column });
const inPart = (part: string, column: string): Citations => ({
  citations: `${part}_citation`,
  column: `${part}_id`,
  parts: [part, column],
});

const KINDS: Readonly<Record<string, Kind>> = {
  ACTION_ITEM: {
    type: "ActionItem",
    table: "action_item",
    cited: [own("action_item_citation", "action_item_id"), inPart("milestone", "item_id")],
  },
  ACTION_PLAN: {
    type: "ActionPlan",
    table: "action_plan",
    cited: [own("action_plan_citation", "plan_id"), inPart("plan_statement", "plan_id")],
  },
  COUNTRY: {
    type: "Country",
    table: "country",
    key: "code",
    cited: [own("country_citation", "country_code")],
  },
  DISAGREEMENT: {
    type: "Disagreement",
    table: "disagreement",
    cited: [inPart("position", "disagreement_id")],
  },
  DOCUMENT: {
    type: "Document",
    table: "document",
    cited: [own("document_citation", "document_id"), inPart("document_point", "document_id")],
  },
  EVENT: { type: "Event", table: "event", cited: [own("event_citation", "event_id")] },
  HISTORY_ENTRY: {
    type: "HistoryEntry",
    table: "history_entry",
    cited: [own("history_entry_citation", "history_entry_id")],
  },
  INDICATOR: { type: "Indicator", table: "indicator", cited: [own("indicator_citation", "indicator_id")] },
  INITIATIVE: {
    type: "Initiative",
    table: "initiative",
    cited: [
      own("initiative_citation", "initiative_id"),
      inPart("amount", "initiative_id"),
      inPart("location", "initiative_id"),
    ],
  },
  LEADER: { type: "Leader", table: "leader", cited: [own("leader_citation", "leader_id")] },
  PROPOSAL: { type: "Proposal", table: "proposal", cited: [own("proposal_citation", "proposal_id")] },
  STATUS_CHANGE: {
    type: "StatusChange",
    table: "status_change",
    cited: [own("evidence", "status_change_id")],
  },
  SUMMIT: {
    type: "Summit",
    table: "summit",
    cited: [
      own("summit_citation", "summit_id"),
      own("summit_venue_citation", "summit_id"),
      inPart("speech", "summit_id"),
    ],
  },
};

const sourcesOf = (tables: Tables, id: unknown, { citations, column, parts }: Citations): unknown[] => {
  const records =
    parts === undefined
      ? [id]
      : tables(parts[0])
          .where(parts[1], id)
          .map((part) => part["id"]);
  return records.flatMap((record) =>
    tables(citations)
      .where(column, record)
      .map((citation) => citation["source_id"]),
  );
};

/** Every record that may rest on sources, with those that it rests on. */
export const usesIn = (tables: Tables): readonly Row[] =>
  tables("records_by_kind").rows.map(({ kind, record_id: recordId }) => {
    const { type, table, key = "id", cited } = KINDS[String(kind)] as Kind;
    return {
      id: `${kind}:${recordId}`,
      kind,
      record_id: recordId,
      record: { ...tables(table).find(key, recordId), __typename: type },
      source_ids: new Set(cited.flatMap((each) => sourcesOf(tables, recordId, each))),
    };
  });
