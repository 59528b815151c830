import fc from "fast-check";
import { SYNTHETIC_SOURCE } from "../../../src/dataset/generating/names";
import type { Database } from "../../../src/kernel/database";
import { ActionStatus, Completion } from "../../../src/kernel/database/generated/enums";
import type { ActionItem, Records } from "./dataset";

type Entry = ActionItem["history"][number];

/** Few days and moments, so that some entries share theirs, and are told after what they come before. */
export const DAYS = [
  ...["2025-10-08", "2025-10-09", "2025-12-31", "2026-01-01", "2026-02-28", "2026-03-01"],
  ...["2026-04-15", "2026-06-30", "2026-08-01", "2026-10-31"],
] as const;
export const MOMENTS = DAYS.map((day) => `${day}T12:00:00.000Z`);

interface Draft {
  readonly axis: "OFFICIAL" | "ASSESSMENT" | "OWN" | "RETRACTION";
  readonly value: number;
  readonly day: string;
  readonly moment: string;
}

const draft: fc.Arbitrary<Draft> = fc.record({
  axis: fc.constantFrom("OFFICIAL", "ASSESSMENT", "OWN", "RETRACTION", "RETRACTION"),
  value: fc.nat(60),
  day: fc.constantFrom(...DAYS),
  moment: fc.constantFrom(...MOMENTS),
});

const pick = <Value>(values: readonly Value[], n: number): Value | undefined => values[n % values.length];

/** What an entry takes back: one that is no retraction and has not been taken back. */
const retractable = (history: readonly Entry[], n: number): Entry | undefined => {
  const retracted = new Set(history.map(({ retracts }) => retracts));
  return pick(
    history.filter(({ id, retracts }) => retracts === undefined && !retracted.has(id)),
    n,
  );
};

const entryOf = (item: ActionItem, history: readonly Entry[], { axis, value, day, moment }: Draft): Entry => {
  const told = {
    effectiveOn: day,
    recordedAt: moment,
    recordedBy: "a test",
    evidence: [{ source: SYNTHETIC_SOURCE }],
  };
  const id = `${item.id}--random-${history.length}`;
  const retracted = axis === "RETRACTION" ? retractable(history, value) : undefined;
  if (retracted !== undefined) {
    const { country, to } = retracted;
    return {
      ...told,
      id,
      axis: retracted.axis,
      to,
      retracts: retracted.id,
      ...(country !== undefined && { country }),
    };
  }
  if (axis === "ASSESSMENT")
    return { ...told, id, axis, to: pick(Object.values(Completion), value) as Completion };
  const country = axis === "OWN" ? pick(item.countries, value)?.country : undefined;
  const to = pick(Object.values(ActionStatus), value) as ActionStatus;
  return { ...told, id, axis: "OFFICIAL", to, ...(country !== undefined && { country }) };
};

/** An item with some entries more in its history. */
const prolonged = (item: ActionItem, drafts: readonly Draft[]): ActionItem => {
  const history = [...item.history];
  for (const next of drafts) history.push(entryOf(item, history, next));
  return { ...item, history };
};

const insert = async ({ kysely }: Database, itemId: string, entry: Entry): Promise<void> => {
  await kysely
    .with("proven", (q) =>
      q
        .insertInto("evidence")
        .values({ status_change_id: entry.id, position: 0, source_id: SYNTHETIC_SOURCE }),
    )
    .insertInto("status_change")
    .values({
      id: entry.id,
      item_id: itemId,
      axis: entry.axis,
      country_code: entry.country ?? null,
      to_value: entry.to,
      effective_on: entry.effectiveOn,
      recorded_at: entry.recordedAt,
      recorded_by: entry.recordedBy,
      retracts_id: entry.retracts ?? null,
    })
    .execute();
};

/** What gives a record its moment rests meanwhile: as the owner of the table may have it. */
const withMomentsGiven = async ({ pool }: Database, work: () => Promise<void>): Promise<void> => {
  const alter = (what: string) =>
    pool.query(
      ["status_change_moment", "status_change_not_backdated"]
        .map((trigger) => `alter table status_change ${what} trigger ${trigger}`)
        .join(";"),
    );
  await alter("disable");
  await work();
  await alter("enable always");
};

/** Adds random entries to the history of every item in the database; the records then tell what it holds. */
export const prolongHistories = async (
  database: Database,
  records: Records,
  seed: number,
): Promise<Records> => {
  const items = records["action-items"];
  const drafts = fc.sample(fc.array(draft, { maxLength: 7 }), { seed, numRuns: items.length });
  const grown = items.map((item, index) => prolonged(item, drafts[index] ?? []));
  await withMomentsGiven(database, async () => {
    for (const [index, item] of grown.entries()) {
      for (const entry of item.history.slice(items[index]?.history.length)) {
        await insert(database, item.id, entry);
      }
    }
  });
  return { ...records, "action-items": grown };
};
