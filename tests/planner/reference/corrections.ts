import { columns, type Fields, moment, one, type Resolvers } from "./fields";
import type { Lists } from "./lists";
import type { Row, Tables } from "./rows";

/** Kinds of records: the type, its table, the table's key. */
const KINDS: Readonly<Record<string, readonly [type: string, table: string, key: string]>> = {
  COUNTRY: ["Country", "country", "code"],
  LEADER: ["Leader", "leader", "id"],
  SUMMIT: ["Summit", "summit", "id"],
  DOCUMENT: ["Document", "document", "id"],
  INITIATIVE: ["Initiative", "initiative", "id"],
  EVENT: ["Event", "event", "id"],
  INDICATOR: ["Indicator", "indicator", "id"],
  SOURCE: ["Source", "source", "id"],
  DISAGREEMENT: ["Disagreement", "disagreement", "id"],
  ACTION_PLAN: ["ActionPlan", "action_plan", "id"],
  ACTION_ITEM: ["ActionItem", "action_item", "id"],
  STATUS_CHANGE: ["StatusChange", "status_change", "id"],
};

type Filter = Readonly<Record<string, readonly unknown[] | null | undefined>>;

/** The action item that a correction is about, itself or by its history. */
const itemOf = (tables: Tables, { subject, subject_id: id }: Row): unknown => {
  if (subject === "ACTION_ITEM") return id;
  return subject === "STATUS_CHANGE" ? tables("status_change").find("id", id)?.["item_id"] : undefined;
};

const initiativeOf = (tables: Tables, asked: Row): unknown =>
  asked["subject"] === "INITIATIVE"
    ? asked["subject_id"]
    : tables("action_item").find("id", itemOf(tables, asked))?.["initiative_id"];

export const selectsCorrection = (tables: Tables, filter: Filter) => {
  const isAny = (name: string, value: unknown) => !filter[name] || filter[name].includes(value);
  return (asked: Row): boolean =>
    isAny("ids", asked["id"]) &&
    isAny("states", asked["state"]) &&
    isAny("subjects", asked["subject"]) &&
    isAny("subjectIds", asked["subject_id"]) &&
    isAny("items", itemOf(tables, asked)) &&
    isAny("initiatives", initiativeOf(tables, asked));
};

export const correctionsOfItem = (tables: Tables, lists: Lists): Fields => ({
  corrections: ({ id }, args) => lists.corrections((asked) => itemOf(tables, asked) === id, args),
  isContested: ({ id }) =>
    tables("correction").rows.some((asked) => asked["state"] === "OPEN" && itemOf(tables, asked) === id),
});

export const correctionResolvers = (tables: Tables): Resolvers => ({
  Correction: {
    ...columns("id", "subject", "subjectId", "field", "reason", "url", "locator", "state", "resolution"),
    ...columns("resolvedBy", "version"),
    requestedAt: moment("requested_at"),
    resolvedAt: moment("resolved_at"),
    requestedBy: (asked) => (asked["is_requester_public"] ? asked["requester_name"] : null),
    source: one(tables("source"), "source_id"),
    record: (asked) => {
      const [type = "", table = "", key = "id"] = KINDS[String(asked["subject"])] ?? [];
      const record = tables(table).find(key, asked["subject_id"]);
      return record === null ? null : { ...record, __typename: type };
    },
  },
});
