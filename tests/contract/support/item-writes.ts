import fc from "fast-check";
import type { Database } from "../../../src/kernel/database";

/** Columns that lists of action items are sorted by; an id is not written to. */
interface Place {
  readonly title: string;
  readonly plannedEnd: string | null;
  readonly updatedAt: string;
}

export type ItemWrite =
  | { readonly kind: "put"; readonly id: string; readonly place: Place }
  | { readonly kind: "delete"; readonly id: string }
  | { readonly kind: "touch"; readonly id: string };

/** Items that come, move and go while others stay: before, between and after those of a synthetic dataset. */
export const MOVING = [
  "a-moving",
  "synthetic-item-0000012-moving",
  "synthetic-item-0000031-moving",
  "synthetic-item-0000047-moving",
  "z-moving",
];

const place: fc.Arbitrary<Place> = fc.record({
  title: fc.constantFrom("A", "Synthetic item 2", "Synthetic item 33: of initiative 3", "Z"),
  plannedEnd: fc.constantFrom("2024", "2026-02", "2026-06-30", "2027", null),
  updatedAt: fc.constantFrom("2020-01-01", "2026-01-03", "2026-01-05", "2030-01-01"),
});

/** Writes to items that move, and to columns of the `steady` ones that no list is sorted or filtered by. */
export const itemWrites = (steady: readonly string[]): fc.Arbitrary<ItemWrite> => {
  const moving = fc.constantFrom(...MOVING);
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("put" as const), id: moving, place }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("delete" as const), id: moving }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("touch" as const),
        id: fc.oneof(moving, fc.constantFrom(...steady)),
      }),
    },
  );
};

/** A copy of the first of the items that stay, at a place of its own; one that is there already moves. */
const PUT = `
  INSERT INTO action_item (id, plan_id, initiative_id, title, basis, planned_end, updated_at)
  SELECT $1, plan_id, initiative_id, jsonb_set(title, '{en,text}', to_jsonb($2::text)), basis, $3, $4
  FROM action_item WHERE id = 'synthetic-item-0000001'
  ON CONFLICT (id) DO UPDATE
  SET title = excluded.title, planned_end = excluded.planned_end, updated_at = excluded.updated_at`;

export const writeItem = async ({ pool }: Database, write: ItemWrite): Promise<void> => {
  if (write.kind === "delete") await pool.query("DELETE FROM action_item WHERE id = $1", [write.id]);
  if (write.kind === "touch")
    await pool.query("UPDATE action_item SET version = version + 1 WHERE id = $1", [write.id]);
  if (write.kind === "put") {
    const { title, plannedEnd, updatedAt } = write.place;
    await pool.query(PUT, [write.id, title, plannedEnd, updatedAt]);
  }
};
