import { type Insertable, sql } from "kysely";
import type { DB } from "../../kernel/database";
import type { Turn } from "../../kernel/writing";
import type { EvidenceInput } from "./evidence.input";
import { countWrite, type ItemInTurn } from "./item-in-turn";

type Row = Insertable<DB["status_change"]>;

/** A record to be added to an item's history. */
export interface NewRecord extends Omit<Row, "id" | "item_id" | "recorded_by" | "note" | "effective_on"> {
  readonly effective_on: string;
  readonly note?: string | undefined;
  readonly noteLanguage?: string | undefined;
  readonly evidence: readonly EvidenceInput[];
}

/** A note in the one language that it was written in. */
const textOf = (note: string | undefined, language = "en"): string | null =>
  note === undefined || note.trim() === ""
    ? null
    : JSON.stringify({ [language]: { text: note, isReviewed: false, isMachineTranslated: false } });

/** A readable slug: what is said of which item, and a number from the second on. */
const newId = async (
  { db }: Turn,
  item: ItemInTurn,
  { country_code, to_value, effective_on, retracts_id }: NewRecord,
) => {
  const words = [...(retracts_id ? ["retraction"] : []), country_code, to_value].filter(Boolean).join("-");
  const slug = `${item.id}--${words.toLowerCase().replaceAll("_", "-")}-${effective_on}`;
  const taken = await db
    .selectFrom("status_change")
    .select("id")
    .where("item_id", "=", item.id)
    .where((eb) => eb.or([eb("id", "=", slug), eb("id", "~", sql<string>`${`^${slug}-[0-9]+$`}`)]))
    .execute();
  const ids = new Set(taken.map(({ id }) => id));
  let id = slug;
  for (let number = 2; ids.has(id); number += 1) id = `${slug}-${number}`;
  return id;
};

/** Adds a record with its evidence, and counts the write to the item. Gives the record's id. */
export const append = async (turn: Turn, item: ItemInTurn, record: NewRecord): Promise<string> => {
  const { note, noteLanguage, evidence, ...row } = record;
  const id = await newId(turn, item, record);
  await turn.db
    .insertInto("status_change")
    .values({ ...row, id, item_id: item.id, recorded_by: turn.name, note: textOf(note, noteLanguage) })
    .execute();
  await turn.db
    .insertInto("evidence")
    .values(
      evidence.map(({ sourceId, eventId, url, locator, note: remark }, position) => ({
        status_change_id: id,
        position,
        source_id: sourceId ?? null,
        event_id: eventId ?? null,
        url: url ?? null,
        locator: locator ?? null,
        note: remark ?? null,
      })),
    )
    .execute();
  await countWrite(turn.db, item);
  return id;
};
