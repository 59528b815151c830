import { readFile } from "node:fs/promises";
import pg from "pg";
import { readCredentials } from "../../src/kernel/database/embedded/credentials";
import { prepareDataDirectory } from "../../src/kernel/database/embedded/data-directory";
import { openEmbedded } from "../../src/kernel/database/embedded/open-embedded";
import { UserFacingError } from "../../src/kernel/errors";
import { createLogger } from "../../src/kernel/logger";

/** The superuser's connection to the database. */
export interface Administration {
  read<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** The first row, each column as the text that PostgreSQL sends. */
  readTexts(sql: string, values: readonly (string | null)[]): Promise<readonly (string | null)[]>;
}

/** The one PostgreSQL that all contenders ask. */
export interface Cluster extends Administration {
  /** What contenders are given: not the superuser's. */
  readonly url: string;
  /** PostgreSQL's log. */
  readonly log: string;
  /** The first of its processes; the others are its children. */
  readonly postmaster: number;
  close(): Promise<void>;
}

// The program's own settings, but nothing that runs by itself while others are measured. Statements are counted
// at one moment only: until then, counting costs nothing.
const SETTINGS = {
  autovacuum: "off",
  shared_preload_libraries: "pg_stat_statements",
  "pg_stat_statements.track": "none",
  // What Sarazm sets for its own connections, for everybody: all data are in memory, and compiling costs more than it saves.
  jit: "off",
  seq_page_cost: "0.1",
  random_page_cost: "0.11",
};

const connectAsSuperuser = async (dataDirectory: string, url: string): Promise<pg.Client> => {
  const { superuser } = await readCredentials(await prepareDataDirectory(dataDirectory));
  const address = new URL(url);
  address.username = superuser.name;
  address.password = superuser.password;
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  return client;
};

const administer = (client: pg.Client): Administration => ({
  read: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
    (await client.query<Row>(sql, [...values])).rows,
  readTexts: async (text, values) => {
    const types = { getTypeParser: () => (value: string) => value };
    const { rows } = await client.query<(string | null)[]>({
      text,
      values: [...values],
      rowMode: "array",
      types,
    });
    return rows[0] ?? [];
  },
});

const refuseOtherSettings = async ({ read }: Administration, dataDirectory: string): Promise<void> => {
  const [setting] = await read<{ shared_preload_libraries: string }>("show shared_preload_libraries");
  if (setting?.shared_preload_libraries === SETTINGS.shared_preload_libraries) return;
  throw new UserFacingError(
    `A PostgreSQL that the bench has not started runs on ${dataDirectory}: stop what uses it, or give another --directory.`,
  );
};

const parentOf = async (pid: number): Promise<number> => {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  return stat === undefined ? pid : Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
};

/** Starts PostgreSQL on a data directory; it stops with the bench. */
export const openCluster = async (dataDirectory: string): Promise<Cluster> => {
  const logger = createLogger({ logLevel: "warn" });
  const embedded = await openEmbedded(dataDirectory, logger, { purpose: "command", settings: SETTINGS });
  const client = await connectAsSuperuser(dataDirectory, embedded.url);
  const administration = administer(client);
  const { read } = administration;
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= client.end().then(() => embedded.close());
    return closing;
  };
  try {
    await refuseOtherSettings(administration, dataDirectory);
    await read("create extension if not exists pg_stat_statements");
    const [backend] = await read<{ pid: number }>("select pg_backend_pid() as pid");
    const { log } = await prepareDataDirectory(dataDirectory);
    const postmaster = await parentOf(backend?.pid ?? 0);
    return { ...administration, url: embedded.url, log, postmaster, close };
  } catch (error) {
    await close();
    throw error;
  }
};
