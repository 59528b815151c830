import type { Transaction } from "kysely";
import type { DB } from "../../kernel/database/generated/tables";
import { checkVersionOf, refuse } from "../../kernel/writing";

/** What is to be known of an item before something is written about it. */
export interface ItemInTurn {
  readonly id: string;
  readonly version: number;
  readonly initiativeId: string | null;
  /** The English title, or the first there is: for the feed's summaries. */
  readonly title: string;
  /** YYYY-MM-DD */
  readonly planStartsOn: string;
  /** The codes of the countries that lead, and of all that have a role. */
  readonly leads: readonly string[];
  readonly members: readonly string[];
}

const titleOf = (texts: unknown): string => {
  const byLanguage = texts as Readonly<Record<string, { readonly text: string }>>;
  return (byLanguage["en"] ?? Object.values(byLanguage)[0])?.text ?? "";
};

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** Reads the item, which nobody else writes meanwhile; refuses where there is none. */
export const itemInTurn = async (
  db: Transaction<DB>,
  id: string,
  field: readonly string[],
): Promise<ItemInTurn> => {
  const item = await db
    .selectFrom("action_item as item")
    .innerJoin("action_plan as plan", "plan.id", "item.plan_id")
    .select(["item.id", "item.version", "item.initiative_id", "item.title", "plan.starts_on"])
    .where("item.id", "=", id)
    .executeTakeFirst();
  if (item === undefined) {
    return refuse(
      "NOT_FOUND",
      field,
      `There is no action item "${id}": check the id, or list what there is.`,
    );
  }
  const countries = await db
    .selectFrom("action_item_country")
    .select(["country_code", "role"])
    .where("item_id", "=", id)
    .execute();
  return {
    id,
    version: item.version,
    initiativeId: item.initiative_id,
    title: titleOf(item.title),
    planStartsOn: dayOf(item.starts_on as unknown as Date),
    leads: countries.filter(({ role }) => role === "LEAD").map(({ country_code }) => country_code),
    members: countries.map(({ country_code }) => country_code),
  };
};

/** What a summary in the feed tells of: the item, or one country's part in it. */
export const subjectOf = ({ title }: ItemInTurn, country: string | null): string =>
  country === null ? title : `${title} (${country})`;

/** Refuses where the item is at another version than the one that the writer has seen. */
export const checkVersion = (item: ItemInTurn, expectedVersion: number): void =>
  checkVersionOf(item, expectedVersion, `Action item "${item.id}"`);

/** Counts a write to the item's record. */
export const countWrite = async (db: Transaction<DB>, { id }: ItemInTurn): Promise<void> => {
  await db
    .updateTable("action_item")
    .set((eb) => ({ version: eb("version", "+", 1), updated_at: new Date() }))
    .where("id", "=", id)
    .execute();
};
