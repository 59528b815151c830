import type { Insertable } from "kysely";
import type { DB } from "../../kernel/database";
import type { Turn } from "../../kernel/writing";
import type { EvidenceInput } from "./evidence.input";
import { countWrite, type ItemInTurn } from "./item-in-turn";
import { newId } from "./record-id";
import { type Remark, textOf } from "./remark";

type Row = Insertable<DB["status_change"]>;

/** A record to be added to an item's history. */
export interface NewRecord extends Omit<Row, "id" | "item_id" | "recorded_by" | "note" | "effective_on"> {
  readonly effective_on: string;
  readonly remark: Remark;
  readonly evidence: readonly EvidenceInput[];
}

/** What says nothing is left out. */
const orNull = (value: string | null | undefined): string | null =>
  value === undefined || value === null || value.trim() === "" ? null : value;

/** Adds a record with its evidence, and counts the write to the item. Gives the record's id. */
export const append = async (turn: Turn, item: ItemInTurn, record: NewRecord): Promise<string> => {
  const { remark, evidence, ...row } = record;
  const note = textOf(remark);
  const id = await newId(turn, item, record);
  await turn.db
    .insertInto("status_change")
    .values({ ...row, id, item_id: item.id, recorded_by: turn.name, note })
    .execute();
  await turn.db
    .insertInto("evidence")
    .values(
      evidence.map(({ sourceId, eventId, url, locator, note: said }, index) => ({
        status_change_id: id,
        position: index + 1,
        source_id: orNull(sourceId),
        event_id: orNull(eventId),
        url: orNull(url),
        locator: orNull(locator),
        note: orNull(said),
      })),
    )
    .execute();
  await countWrite(turn.db, item);
  return id;
};
