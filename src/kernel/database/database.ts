import type { Kysely } from "kysely";
import type pg from "pg";
import type { DB } from "./generated/tables";

/** An open database: one pool, shared by everything that reads and writes. */
export interface Database {
  readonly pool: pg.Pool;
  readonly kysely: Kysely<DB>;
  /** With the password: not for people's eyes. */
  readonly url: string;
  /** How long PostgreSQL may work on one statement; 0: as long as it takes. */
  readonly statementTimeoutMs: number;
  /** Closes the pool, and stops the embedded PostgreSQL where nobody else uses it. */
  close(): Promise<void>;
}
