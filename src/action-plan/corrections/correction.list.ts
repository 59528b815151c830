import { sql } from "kysely";
import { KNOWN_INITIATIVE } from "../../initiatives";
import type { DB } from "../../kernel/database/generated/tables";
import { anyOf, type Known, listOf, type Row, rowOf, type Sql, table } from "../../planner";
import { KNOWN_ACTION_ITEM } from "../known";
import { Correction } from "./correction.type";

type CorrectionRow = Row<DB["correction"]>;

export const KNOWN_CORRECTION: Known = { what: "correction", table: "correction", column: "id" };

const item = rowOf<DB["action_item"]>("of_item");

/** A correction of an item that the condition selects, or of a record in its history. */
function isAboutItem(asked: CorrectionRow, condition: Sql): Sql {
  const ofItem = sql`select ${item("id")} from action_item as of_item where ${condition}`;
  const ofHistory = sql`select s.id from status_change as s where s.item_id in (${ofItem})`;
  return sql`(${asked("subject")} = 'ACTION_ITEM' and ${asked("subject_id")} in (${ofItem}) or ${asked("subject")} = 'STATUS_CHANGE' and ${asked("subject_id")} in (${ofHistory}))`;
}

/** A correction of the item, or of a record in its history. */
export function concernsItem(asked: CorrectionRow, itemId: Sql): Sql {
  return sql`(${asked("subject")} = 'ACTION_ITEM' and ${asked("subject_id")} = ${itemId} or ${asked("subject")} = 'STATUS_CHANGE' and ${asked("subject_id")} in (select s.id from status_change as s where s.item_id = ${itemId}))`;
}

/** The log of corrections, in the order in which they were asked for. */
export const correctionList = listOf({
  type: () => Correction,
  rows: table("correction"),
  key: { value: (asked) => asked("number"), type: "bigint" },
  filter: {
    ids: anyOf("id", "text[]", KNOWN_CORRECTION),
    states: anyOf("state", "correction_state[]"),
    subjects: anyOf("subject", "correction_subject[]"),
    subjectIds: anyOf("subject_id"),
    initiatives: {
      where: (asked, ids) =>
        sql`(${asked("subject")} = 'INITIATIVE' and ${asked("subject_id")} = any(${ids.param("text[]")}) or ${isAboutItem(asked, sql`${item("initiative_id")} = any(${ids.param("text[]")})`)})`,
      known: KNOWN_INITIATIVE,
    },
    items: {
      where: (asked, ids) => isAboutItem(asked, sql`${item("id")} = any(${ids.param("text[]")})`),
      known: KNOWN_ACTION_ITEM,
    },
  },
  orders: { NUMBER: [] },
  defaultOrder: { field: "NUMBER", direction: "ASC" },
});
