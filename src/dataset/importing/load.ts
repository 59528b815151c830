import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { sql } from "kysely";
import { from as copyFrom } from "pg-copy-streams";
import { type ListTable, type RecordTable, tablesOf } from "../tables";
import type { Fields } from "../validation/walk";
import { Rows } from "./rows";
import { run, type Session } from "./session";
import { columnList, insertedColumns, staged, target } from "./statements";

const FLUSH_CHARACTERS = 8_000_000;

/** What staged rows begin with: the record that they belong to, and their place in the files. */
const NUMBERS = ["record_id", "file_order"] as const;

type AnyTable = RecordTable | ListTable;

/**
 * Carries the records of one kind into the database, in bulk and in bounded memory: into temporary tables, to be
 * merged, or straight into the tables where these are empty.
 */
export class Load {
  readonly #session: Session;
  readonly #table: RecordTable;
  readonly #isDirect: boolean;
  readonly #rows: Rows;
  #loading: Promise<void> = Promise.resolve();
  #isAnalyzed = false;
  #hasFailed = false;

  constructor(session: Session, table: RecordTable, isDirect: boolean) {
    this.#session = session;
    this.#table = table;
    this.#isDirect = isDirect;
    this.#rows = new Rows(!isDirect);
  }

  async open(): Promise<void> {
    if (this.#isDirect) return;
    for (const table of tablesOf(this.#table)) {
      await run(
        this.#session,
        sql`create temporary table ${staged(table)} on commit drop as
          select ''::text as record_id, 0::bigint as file_order, ${columnList(insertedColumns(table))}
          from ${target(table)} limit 0`,
      );
    }
  }

  /** Returns a promise only when the caller should wait for the database to catch up. */
  add(record: Fields): Promise<void> | undefined {
    if (this.#hasFailed) return undefined;
    this.#rows.add(this.#table, record);
    return this.#rows.characters >= FLUSH_CHARACTERS ? this.#flush() : undefined;
  }

  /** Waits until all rows have arrived and PostgreSQL knows how many they are. Tells what went wrong meanwhile. */
  async close(): Promise<void> {
    await this.#flush();
    await this.#loading;
    await this.#analyze();
  }

  /** The next chunk is read while the database takes this one. */
  async #flush(): Promise<void> {
    await this.#loading.catch(() => undefined);
    const chunk = this.#rows.take();
    if (this.#hasFailed) return;
    this.#loading = this.#copyAll(chunk);
    // Told by close(): reading goes on, since the files may say better what is wrong with them.
    this.#loading.catch(() => {
      this.#hasFailed = true;
    });
  }

  async #copyAll(chunk: ReturnType<Rows["take"]>): Promise<void> {
    for (const { table, text } of chunk) await this.#copy(table, text);
    if (this.#isDirect && !this.#isAnalyzed) await this.#analyze();
  }

  async #copy(table: AnyTable, text: string): Promise<void> {
    const columns = [...(this.#isDirect ? [] : NUMBERS), ...insertedColumns(table)];
    const destination = this.#isDirect ? target(table) : staged(table);
    const command = sql`copy ${destination} (${columnList(columns)}) from stdin`.compile(
      this.#session.kysely,
    );
    await pipeline(Readable.from([Buffer.from(text)]), this.#session.client.query(copyFrom(command.sql)));
  }

  /** Triggers and merging plan by statistics, and of a new table there are none. */
  async #analyze(): Promise<void> {
    this.#isAnalyzed = true;
    for (const table of tablesOf(this.#table)) {
      await run(this.#session, sql`analyze ${this.#isDirect ? target(table) : staged(table)}`);
    }
  }
}
