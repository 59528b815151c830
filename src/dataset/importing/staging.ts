import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { sql } from "kysely";
import { from as copyFrom } from "pg-copy-streams";
import type { RecordKind } from "../format/kinds";
import { type ListTable, RECORD_TABLES, type RecordTable, tablesOf, writtenColumns } from "../tables";
import { type Fields, listedRecords } from "../validation/walk";
import { toCopyText } from "./copy-text";
import { run, type Session } from "./session";
import { columnList, staged, target } from "./statements";

const FLUSH_CHARACTERS = 4_000_000;

/** Names the record that a row belongs to, and keeps the order of the files. */
const STAGED_COLUMNS = ["record_id", "file_order"] as const;

type AnyTable = RecordTable | ListTable;

interface Parent {
  readonly key: string;
  readonly recordId: string;
}

/** Carries records into temporary tables, in bulk and in bounded memory. */
export class Staging {
  readonly #session: Session;
  readonly #rows = new Map<AnyTable, string[]>();
  readonly #keys = new Map<AnyTable, string>();
  #characters = 0;
  #fileOrder = 0;
  #flushing: Promise<void> = Promise.resolve();

  constructor(session: Session) {
    this.#session = session;
  }

  async open(kind: RecordKind): Promise<void> {
    for (const table of tablesOf(RECORD_TABLES[kind])) {
      await run(
        this.#session,
        sql`create temporary table ${staged(table)} on commit drop as
          select ''::text as record_id, 0::bigint as file_order, ${columnList(writtenColumns(table))}
          from ${target(table)} limit 0`,
      );
    }
  }

  /** Returns a promise only when the caller should wait for the database to catch up. */
  add(kind: RecordKind, record: Fields): Promise<void> | undefined {
    const table = RECORD_TABLES[kind];
    this.#append(table, record, undefined, 0);
    return this.#characters >= FLUSH_CHARACTERS ? this.#flush() : undefined;
  }

  /** Waits until all rows have arrived and PostgreSQL knows how many they are. */
  async close(kind: RecordKind): Promise<void> {
    await this.#flush();
    await this.#flushing;
    for (const table of tablesOf(RECORD_TABLES[kind]))
      await run(this.#session, sql`analyze ${staged(table)}`);
  }

  #append(table: AnyTable, fields: Fields, parent: Parent | undefined, position: number): void {
    const key = String(fields[this.#keyField(table)] ?? parent?.key);
    const recordId = parent?.recordId ?? key;
    this.#fileOrder += 1;
    const cells = [toCopyText(recordId, "text"), String(this.#fileOrder)];
    if (parent) cells.push(toCopyText(parent.key, "text"));
    if ("hasPosition" in table && table.hasPosition) cells.push(String(position));
    for (const { field, type } of table.columns) cells.push(toCopyText(fields[field], type));
    const row = `${cells.join("\t")}\n`;
    this.#characters += row.length;
    this.#rowsOf(table).push(row);
    for (const list of table.lists) {
      for (const [index, listed] of listedRecords(list, fields).entries()) {
        this.#append(list, listed, { key, recordId }, index + 1);
      }
    }
  }

  #rowsOf(table: AnyTable): string[] {
    const rows = this.#rows.get(table);
    if (rows) return rows;
    const fresh: string[] = [];
    this.#rows.set(table, fresh);
    return fresh;
  }

  #keyField(table: AnyTable): string {
    const known = this.#keys.get(table);
    if (known !== undefined) return known;
    const field = table.columns.find(({ column }) => column === table.key[0])?.field ?? "";
    this.#keys.set(table, field);
    return field;
  }

  /** The next chunk is read while the database takes this one. */
  async #flush(): Promise<void> {
    await this.#flushing;
    const chunks = [...this.#rows].map(([table, rows]) => ({ table, text: rows.join("") }));
    this.#rows.clear();
    this.#characters = 0;
    this.#flushing = this.#copyAll(chunks);
    // A failure is told by whoever waits next; until then it must not count as unhandled.
    this.#flushing.catch(() => undefined);
  }

  async #copyAll(chunks: readonly { readonly table: AnyTable; readonly text: string }[]): Promise<void> {
    for (const { table, text } of chunks) {
      const columns = [...STAGED_COLUMNS, ...writtenColumns(table)];
      const { sql: command } = sql`copy ${staged(table)} (${columnList(columns)}) from stdin`.compile(
        this.#session.kysely,
      );
      await pipeline(Readable.from([Buffer.from(text)]), this.#session.client.query(copyFrom(command)));
    }
  }
}
