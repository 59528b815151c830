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
  `INSERT INTO correction (id, number, subject, subject_id, field, reason, source_id, url, locator, requester_name,
      is_requester_public, requester_contact, state, resolution, resolved_at, resolved_by, version)
    SELECT 'correction-' || number, number, subject::correction_subject, subject_id, 'title', 'a reason to be read', 'tvbrics-ar',
      'https://example.org/', 'a paragraph', 'somebody', number % 2 = 0, 'nobody@example.org', 'ACCEPTED', 'a resolution',
      '2026-01-04', 'a test', 2
    FROM (VALUES (1, 'COUNTRY', 'KZ'), (2, 'LEADER', 'emomali-rahmon'), (3, 'SUMMIT', 'second-2025'),
      (4, 'DOCUMENT', 'communique-2025'), (5, 'EVENT', 'first-train-aprin'), (6, 'SOURCE', 'tvbrics-ar'),
      (7, 'ACTION_PLAN', 'joint-action-plan-2025-2027'), (8, 'ACTION_ITEM', '${ITEM}'), (9, 'STATUS_CHANGE', 'own-1'),
      (10, 'INITIATIVE', 'bukhara-engineering-hub'), (11, 'INITIATIVE', 'gone')) AS asked (number, subject, subject_id)`,
  `INSERT INTO correction (id, number, subject, subject_id, reason, source_id, requester_name)
    SELECT 'correction-' || 11 + number, 11 + number, subject::correction_subject, subject_id, 'another reason to be read',
      'tvbrics-ar', 'somebody'
    FROM (SELECT 1, 'STATUS_CHANGE', 'own-2' UNION ALL
      SELECT 2, 'ACTION_ITEM', max(id) FROM action_item WHERE id <> '${ITEM}' UNION ALL
      SELECT 3, 'INDICATOR', min(id) FROM indicator UNION ALL
      SELECT 4, 'DISAGREEMENT', min(id) FROM disagreement UNION ALL
      SELECT 5, 'INITIATIVE', initiative_id FROM action_item WHERE id = '${ITEM}') AS asked (number, subject, subject_id)`,
  `INSERT INTO change (kind, revision, recorded_by, summary, item_id, correction_id)
    VALUES ('CORRECTION_REQUESTED', 2, 'a test', 'a summary', '${ITEM}', 'correction-8')`,
  "SELECT setval(pg_get_serial_sequence('correction', 'number'), 16)",
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
