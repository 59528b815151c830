import { randomUUID } from "node:crypto";
import type { Database } from "../../../src/kernel/database";

/** A status change to write. */
export interface NewStatusChange {
  readonly itemId: string;
  /** In several languages. */
  readonly note?: Readonly<Record<string, string>>;
}

const WRITE = `
  WITH new AS (
    INSERT INTO status_change (id, item_id, axis, to_value, effective_on, recorded_by, note)
    SELECT $1, i.id, 'OFFICIAL', coalesce(i.status::text, 'PIPELINE'), current_date, 'a test', $3
    FROM action_item AS i WHERE i.id = $2
    RETURNING id
  )
  INSERT INTO evidence (status_change_id, position, url) SELECT id, 0, 'https://example.org/report' FROM new`;

const textMap = (texts: Readonly<Record<string, string>>): object =>
  Object.fromEntries(
    Object.entries(texts).map(([language, text]) => [
      language,
      { text, isReviewed: true, isMachineTranslated: false },
    ]),
  );

/** Writes status changes as others do, each in a transaction of its own or all in one: their ids, in order. */
export const writeStatusChanges = async (
  { pool }: Database,
  changes: readonly NewStatusChange[],
): Promise<string[]> => {
  const client = await pool.connect();
  const ids: string[] = [];
  try {
    await client.query("BEGIN");
    for (const { itemId, note } of changes) {
      const id = `test-${randomUUID()}`;
      await client.query(WRITE, [id, itemId, note ? textMap(note) : null]);
      ids.push(id);
    }
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
  return ids;
};

export const writeStatusChange = async (database: Database, change: NewStatusChange): Promise<string> => {
  const [id] = await writeStatusChanges(database, [change]);
  return id as string;
};
