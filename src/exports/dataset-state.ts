import type { Database } from "../kernel/database";
import { UserFacingError } from "../kernel/errors";

/** What an export says of the dataset that it was read from. */
export interface DatasetState {
  readonly revision: number;
  /** Names the revision among all databases. */
  readonly version: string;
  readonly updatedAt: Date;
  readonly licence: string;
  /** The database's day: what is overdue or stale depends on it. */
  readonly day: string;
}

const READ = `select revision, dataset_version() as version, updated_at as "updatedAt", licence, current_date::text as day from dataset`;

/** Reads it on the connection given. */
export const readDatasetState = async ({ pool }: Database): Promise<DatasetState> => {
  const { rows } = await pool.query<DatasetState>(READ);
  if (rows[0] !== undefined) return rows[0];
  throw new UserFacingError('The database holds no dataset: import one with "sarazm dataset import" first.');
};
