import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from "@prisma/driver-adapter-utils";
import pg from "pg";
import { openCataloguePool, restoreCharacterColumns } from "./catalogue-pool";

type Dispose = () => Promise<void>;

const asAdapterError = (error: unknown): unknown =>
  error instanceof pg.DatabaseError
    ? new DriverAdapterError({
        kind: "postgres",
        code: error.code ?? "XX000",
        severity: error.severity ?? "ERROR",
        message: error.message,
        detail: error.detail,
        column: error.column,
        hint: error.hint,
      })
    : error;

const runScript = async (pool: pg.Pool, script: string): Promise<void> => {
  try {
    await pool.query(script);
  } catch (error) {
    throw asAdapterError(error);
  }
};

/**
 * Prisma's adapter, with three differences. PostgreSQL's catalogues can be read (catalogue-pool.ts). A script runs as one simple query: Prisma's adapter splits it at every
 * semicolon, which cuts function bodies in two, and PostgreSQL runs one query in one transaction, so a migration
 * that fails or is interrupted leaves nothing behind. And there is a single connection, so that the engine's
 * advisory lock is held by the session that migrates.
 */
const openAdapter = async (config: pg.PoolConfig, onDispose: Dispose): Promise<SqlDriverAdapter> => {
  const pool = openCataloguePool(config);
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    queryRaw: async (query: SqlQuery) => restoreCharacterColumns(await queryRaw(query)),
    executeScript: (script: string) => runScript(pool, script),
    dispose: async () => {
      if (!pool.ended) await pool.end();
      await onDispose();
    },
  });
};

const shadowUrl = (url: string, database: string): string => {
  const shadow = new URL(url);
  shadow.pathname = `/${database}`;
  return shadow.href;
};

const runOnce = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/**
 * The engine replays migrations in an empty database of its own. Prisma's adapter would drop it while still
 * connected to it, which PostgreSQL refuses.
 */
const openShadowAdapter = async (url: string): Promise<SqlDriverAdapter> => {
  const database = `sarazm_shadow_${randomUUID()}`;
  await runOnce(url, `CREATE DATABASE "${database}" TEMPLATE template0`);
  return openAdapter({ connectionString: shadowUrl(url, database) }, () =>
    runOnce(url, `DROP DATABASE IF EXISTS "${database}"`),
  );
};

interface MigrationAdapterFactory extends SqlMigrationAwareDriverAdapterFactory {
  /** Closes what the engine opened and left open. */
  dispose(): Promise<void>;
}

/** What the schema engine reaches PostgreSQL through. */
export const migrationAdapterFactory = (url: string): MigrationAdapterFactory => {
  const opened: SqlDriverAdapter[] = [];
  const remember = (adapter: SqlDriverAdapter) => {
    opened.push(adapter);
    return adapter;
  };
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: async () => remember(await openAdapter({ connectionString: url }, async () => undefined)),
    connectToShadowDb: async () => remember(await openShadowAdapter(url)),
    dispose: async () => {
      for (const adapter of opened) await adapter.dispose();
    },
  };
};
