import fc from "fast-check";
import type { ActionItem, Records } from "./dataset";
import type { ServedGraph } from "./graph";
import { DAYS, MOMENTS, prolongHistories } from "./random-history";
import { serveSyntheticGraph } from "./synthetic";

/** The graph on a synthetic dataset with long random histories, with retractions and entries told late. */
export const servePast = async (
  items: number,
): Promise<{ readonly server: ServedGraph; readonly records: Records }> => {
  const { server, records } = await serveSyntheticGraph(items);
  const grown = await prolongHistories(server.database, records, 11);
  const [first, ...others] = grown["action-items"];
  if (first === undefined) throw new Error("a synthetic dataset has items");
  const { pool } = server.database;
  await pool.query("UPDATE action_item SET planned_end = NULL WHERE id = $1", [first.id]);
  await pool.query(
    "INSERT INTO action_item (id, plan_id, title, basis, planned_end) SELECT 'without-history', plan_id, title, basis, '2026-02' FROM action_item WHERE id = $1",
    [first.id],
  );
  const { plannedEnd: _, ...endless } = first;
  const { initiative: __, ...unrelated } = first;
  const bare: ActionItem = {
    ...unrelated,
    id: "without-history",
    plannedEnd: "2026-02",
    countries: [],
    milestones: [],
    citations: [],
    history: [],
  };
  return { server, records: { ...grown, "action-items": [endless, ...others, bare] } };
};

const dayAround = fc
  .tuple(fc.constantFrom(...DAYS), fc.integer({ min: -400, max: 400 }), fc.boolean())
  .map(([day, days, isNear]) =>
    new Date(Date.parse(day) + (isNear ? Math.sign(days) : days) * 86_400_000).toISOString().slice(0, 10),
  );

/** Any day, more often one at which something happens. */
export const day: fc.Arbitrary<string> = fc.oneof(fc.constantFrom<string>(...DAYS), dayAround);

/** Any moment, most often one of recording or a millisecond beside it. */
export const moment: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...MOMENTS), fc.constantFrom(-86_400_000, -1, 0, 0, 1))
  .map(([at, milliseconds]) => new Date(Date.parse(at) + milliseconds).toISOString());

export const asOf = fc.record(
  { effectiveOn: fc.option(day, { freq: 8 }), knownAt: fc.option(moment, { freq: 3 }) },
  { requiredKeys: [] },
);
