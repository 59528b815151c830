import { sql, type Transaction } from "kysely";
import type { DB } from "../../kernel/database";
import { SLUG_LENGTH } from "../../kernel/scalars";
import type { Turn } from "../../kernel/writing";
import type { ItemInTurn } from "./item-in-turn";

interface Said {
  readonly country_code?: string | null;
  readonly to_value: string;
  readonly effective_on: string;
  readonly retracts_id?: string | null;
}

/** What a number takes, from "-2" on. */
const NUMBER_LENGTH = 6;

const slugOf = (item: ItemInTurn, { country_code, to_value, effective_on, retracts_id }: Said): string => {
  const words = [...(retracts_id ? ["retraction"] : []), country_code, to_value].filter(Boolean).join("-");
  const said = `--${words.toLowerCase().replaceAll("_", "-")}-${effective_on}`;
  return item.id.slice(0, SLUG_LENGTH - NUMBER_LENGTH - said.length).replace(/-+$/, "") + said;
};

const isTaken = async (db: Transaction<DB>, id: string): Promise<boolean> =>
  (await db.selectFrom("status_change").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;

/** A readable slug: what is said of which item, and a number from the second on. */
export const newId = async ({ db }: Turn, item: ItemInTurn, said: Said): Promise<string> => {
  const slug = slugOf(item, said);
  const taken = await db
    .selectFrom("status_change")
    .select("id")
    .where("item_id", "=", item.id)
    .where((eb) => eb.or([eb("id", "=", slug), eb("id", "~", sql<string>`${`^${slug}-[0-9]+$`}`)]))
    .execute();
  const ids = new Set(taken.map(({ id }) => id));
  let id = slug;
  // Items with long ids may be alike in what is left of them.
  for (let number = 2; ids.has(id) || (await isTaken(db, id)); number += 1) id = `${slug}-${number}`;
  return id;
};
