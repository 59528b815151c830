import type { ListTable, RecordTable } from "../tables";
import { type Fields, listedRecords } from "../validation/walk";
import { toCopyText } from "./copy-text";

type AnyTable = RecordTable | ListTable;

interface Parent {
  readonly key: string;
  readonly recordId: string;
}

const keyFields = new WeakMap<AnyTable, string>();

const keyFieldOf = (table: AnyTable): string => {
  const known = keyFields.get(table);
  if (known !== undefined) return known;
  const field = table.columns.find(({ column }) => column === table.key[0])?.field ?? "";
  keyFields.set(table, field);
  return field;
};

/** Lines for COPY, by table, of the records that wait for the database. */
export class Rows {
  readonly #lines = new Map<AnyTable, string[]>();
  /** Whether lines begin with the record that they belong to, and with their place among all lines. */
  readonly #isNumbered: boolean;
  #fileOrder = 0;
  #characters = 0;

  constructor(isNumbered: boolean) {
    this.#isNumbered = isNumbered;
  }

  get characters(): number {
    return this.#characters;
  }

  add(table: RecordTable, record: Fields): void {
    this.#append(table, record, undefined, 0);
  }

  /** Everything that waits, parents before what they list; nothing waits afterwards. */
  take(): readonly { readonly table: AnyTable; readonly text: string }[] {
    const taken = [...this.#lines].map(([table, lines]) => ({ table, text: lines.join("") }));
    this.#lines.clear();
    this.#characters = 0;
    return taken;
  }

  #append(table: AnyTable, fields: Fields, parent: Parent | undefined, position: number): void {
    const key = String(fields[keyFieldOf(table)] ?? parent?.key);
    const recordId = parent?.recordId ?? key;
    this.#push(table, `${this.#line(table, fields, parent, { recordId, position })}\n`);
    for (const list of table.lists) {
      for (const [index, listed] of listedRecords(list, fields).entries()) {
        this.#append(list, listed, { key, recordId }, index + 1);
      }
    }
  }

  #line(
    table: AnyTable,
    fields: Fields,
    parent: Parent | undefined,
    { recordId, position }: { readonly recordId: string; readonly position: number },
  ): string {
    this.#fileOrder += 1;
    const cells = this.#isNumbered ? [toCopyText(recordId, "text"), String(this.#fileOrder)] : [];
    if (parent) cells.push(toCopyText(parent.key, "text"));
    if ("hasPosition" in table && table.hasPosition) cells.push(String(position));
    for (const { field, type } of table.columns) cells.push(toCopyText(fields[field], type));
    if ("foretold" in table && table.foretold) {
      for (const value of table.foretold.of(fields)) cells.push(toCopyText(value, "text"));
    }
    return cells.join("\t");
  }

  #push(table: AnyTable, line: string): void {
    this.#characters += line.length;
    const lines = this.#lines.get(table);
    if (lines) lines.push(line);
    else this.#lines.set(table, [line]);
  }
}
