import type { Kysely, Transaction } from "kysely";
import type { DB } from "../../src/kernel/database";

export type Writer = Kysely<DB> | Transaction<DB>;

/** A text as the database keeps it. */
export const text = (english: string): string =>
  JSON.stringify({ en: { text: english, isReviewed: true, isMachineTranslated: false } });

export const insertSource = (db: Writer) =>
  db
    .insertInto("source")
    .values({
      id: "a-source",
      title: "A source",
      publisher: "A publisher",
      language: "en",
      kind: "NEWS_AGENCY",
      reading: "FULL",
    })
    .execute();

export const insertCountry = (db: Writer, code: string, m49: string) =>
  db
    .insertInto("country")
    .values({
      code,
      alpha3: `${code}X`,
      m49,
      name: text(code),
      official_name: text(code),
      capital: text(code),
      latitude: 40,
      longitude: 70,
      confidence: "HIGH",
      field_confidence: "{}",
    })
    .execute();

export const insertPlan = (db: Writer) =>
  db
    .insertInto("action_plan")
    .values({
      id: "a-plan",
      title: text("A plan"),
      starts_on: "2025-01-01",
      ends_on: "2027-12-31",
      confidence: "HIGH",
    })
    .execute();

interface InitiativeSeed {
  readonly id: string;
  readonly stageAtSummit?: DB["initiative"]["stage_at_summit"];
  readonly parentId?: string;
}

/** An initiative with the citation that it needs. */
export const insertInitiative = async (
  db: Writer,
  { id, stageAtSummit = "PROPOSED", parentId }: InitiativeSeed,
): Promise<void> => {
  await db
    .with("cited", (q) =>
      q.insertInto("initiative_citation").values({ initiative_id: id, position: 0, source_id: "a-source" }),
    )
    .insertInto("initiative")
    .values({
      id,
      parent_id: parentId ?? null,
      title: text(id),
      summary: text(id),
      kind: "OTHER",
      stage_at_summit: stageAtSummit,
      sdg_goals: [1],
      sdg_goals_assigned_by: "DATASET",
      confidence: "HIGH",
    })
    .execute();
};

interface ItemSeed {
  readonly id: string;
  readonly initiativeId?: string;
  readonly plannedEnd?: string;
}

export const insertItem = (db: Writer, { id, initiativeId, plannedEnd }: ItemSeed) =>
  db
    .insertInto("action_item")
    .values({
      id,
      plan_id: "a-plan",
      initiative_id: initiativeId ?? null,
      title: text(id),
      basis: "SUMMIT_PROPOSAL",
      planned_end: plannedEnd ?? null,
    })
    .execute();

interface ChangeSeed {
  readonly id: string;
  readonly itemId: string;
  readonly to: string;
  readonly on: string;
  readonly axis?: "OFFICIAL" | "ASSESSMENT";
  readonly country?: string;
  readonly retracts?: string;
}

/** A status change with the evidence that it needs. */
export const insertChange = async (db: Writer, change: ChangeSeed): Promise<void> => {
  await db
    .with("proven", (q) =>
      q.insertInto("evidence").values({ status_change_id: change.id, position: 0, source_id: "a-source" }),
    )
    .insertInto("status_change")
    .values({
      id: change.id,
      item_id: change.itemId,
      axis: change.axis ?? "OFFICIAL",
      country_code: change.country ?? null,
      to_value: change.to,
      effective_on: change.on,
      recorded_by: "a test",
      retracts_id: change.retracts ?? null,
    })
    .execute();
};
