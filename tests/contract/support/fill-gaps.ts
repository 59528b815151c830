import type { Database } from "../../../src/kernel/database";

const ITEM = "north-south-eastern-branch-programme-item";

/** Records of what the dataset holds nothing of yet: retractions, a country's own status, an end of an office. */
const STATEMENTS = [
  "UPDATE leader SET left_office_on = '2026-12' WHERE id = 'emomali-rahmon'",
  "UPDATE milestone SET completed_on = '2026-05'",
  'UPDATE document SET note = \'{"en": {"text": "A note", "isReviewed": true, "isMachineTranslated": false}}\'',
  `UPDATE action_item SET planned_start = '2025', planned_end = '2027-06', actual_end = '2026-01' WHERE id = '${ITEM}'`,
  `INSERT INTO location_citation (location_id, position, source_id, locator, note)
    SELECT id, 1, 'tvbrics-ar', 'a paragraph', 'a note' FROM location ON CONFLICT DO NOTHING`,
  `INSERT INTO status_change (id, item_id, axis, country_code, from_value, to_value, effective_on, recorded_by, retracts_id)
    VALUES ('own-1', '${ITEM}', 'OFFICIAL', 'KZ', NULL, 'CLOSED', '2026-01-01', 'a test', NULL),
      ('own-2', '${ITEM}', 'OFFICIAL', 'KZ', NULL, 'SUSPENDED', '2026-01-02', 'a test', NULL),
      ('own-3', '${ITEM}', 'OFFICIAL', 'KZ', NULL, 'CLOSED', '2026-01-03', 'a test', 'own-2')`,
  `INSERT INTO evidence (status_change_id, position, source_id, event_id, url, locator, note, captured_at, sha256)
    SELECT id, 1, 'tvbrics-ar', 'first-train-aprin', 'https://example.org/', 'a paragraph', 'a note', now(), repeat('ab', 32)
    FROM status_change WHERE id LIKE 'own-%'`,
  `INSERT INTO change (kind, revision, recorded_by, summary, initiative_id, item_id, status_change_id)
    SELECT 'STATUS_RECORDED', 2, 'a test', 'a summary', initiative_id, id, 'own-1' FROM action_item WHERE id = '${ITEM}'`,
];

/** Gives every field of the graph a value somewhere. */
export const fillGaps = async ({ pool }: Database): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query(["BEGIN", ...STATEMENTS, "COMMIT"].join(";\n"));
  } finally {
    client.release();
  }
};
