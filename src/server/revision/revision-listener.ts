import pg from "pg";
import { type DatasetVersion, parseVersion } from "./dataset-version";

const CHANNEL = "dataset_revision";
const READ = "select dataset_version() as version";
const UNDEFINED_FUNCTION = "42883";

/** A connection that hears of every new version of the dataset. */
export interface RevisionListener {
  /** Asks for the version: proves that the connection works, and finds what a lost notification would have told. */
  read(): Promise<DatasetVersion | undefined>;
  close(): Promise<void>;
}

interface ListenOptions {
  readonly url: string;
  /** An answer that takes longer means that the connection is broken. */
  readonly timeoutMs: number;
  readonly onVersion: (version: DatasetVersion | undefined) => void;
  readonly onBroken: (error?: Error) => void;
}

/** A database that is not migrated yet has no versions. */
const isUnmigrated = (error: unknown): boolean => (error as { code?: unknown }).code === UNDEFINED_FUNCTION;

export const listen = async ({
  url,
  timeoutMs,
  onVersion,
  onBroken,
}: ListenOptions): Promise<RevisionListener> => {
  const client = new pg.Client({
    connectionString: url,
    application_name: "sarazm revision",
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
  });
  client.on("error", onBroken);
  client.on("end", () => onBroken());
  client.on("notification", ({ payload }) => onVersion(parseVersion(payload)));
  const close = async (): Promise<void> => {
    client.removeAllListeners();
    client.on("error", () => undefined);
    await client.end();
  };
  try {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
  const read = async (): Promise<DatasetVersion | undefined> => {
    try {
      const { rows } = await client.query<{ version: string | null }>(READ);
      return parseVersion(rows[0]?.version);
    } catch (error) {
      if (isUnmigrated(error)) return undefined;
      throw error;
    }
  };
  return { read, close };
};
