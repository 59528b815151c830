import type { RecordKind } from "../format/kinds";
import type { Path, RawRecord } from "../reading/raw-record";
import { RECORD_TABLES } from "../tables";
import type { ListTable, ReferenceTarget } from "../tables/table";
import type { Finding } from "./finding";
import { ReferenceIndex } from "./reference-index";
import { type Fields, listedRecords, type Visit, walk } from "./walk";
import { walkUnchecked } from "./walk-unchecked";

interface Pending {
  readonly target: ReferenceTarget;
  readonly id: string;
  readonly path: Path;
  readonly raw: RawRecord;
}

/** Whether what records name exists, and whether their own ids are theirs alone. */
export class References {
  readonly #index = new ReferenceIndex();
  readonly #missed = new Set<string>();
  readonly #report: (finding: Finding) => void;
  #pending: Pending[] = [];

  constructor(report: (finding: Finding) => void) {
    this.#report = report;
  }

  check(kind: RecordKind, record: Fields, raw: RawRecord): void {
    walk(RECORD_TABLES[kind], record, (visit) => {
      this.#register(kind, visit, raw);
      this.#followAll(kind, visit, raw);
      for (const list of visit.table.lists) this.#checkRepeated(list, visit, raw);
    });
  }

  /** Of a record with a wrong structure the ids alone count: what names it names something. */
  registerAll(kind: RecordKind, raw: RawRecord): void {
    walkUnchecked(RECORD_TABLES[kind], raw.value, (visit) => this.#register(kind, visit, raw));
  }

  missRecords(kind: RecordKind): void {
    this.#missed.add(kind);
  }

  /** A record may name one of its own kind that comes later: what is still unknown now does not exist. */
  finishKind(): void {
    for (const pending of this.#pending) {
      if (!this.#isThere(pending.target, pending.id)) this.#reportUnknown(pending);
    }
    this.#pending = [];
  }

  #isThere(target: ReferenceTarget, id: string): boolean {
    return this.#index.has(target, id) || this.#missed.has(target.split(".")[0] ?? target);
  }

  #register(kind: RecordKind, { table, fields, path }: Visit, raw: RawRecord): void {
    const isListed = "field" in table;
    const key =
      table.key.length === 1 ? table.columns.find(({ column }) => column === table.key[0]) : undefined;
    const id = key && fields[key.field];
    if (typeof id !== "string" || !key) return;
    const target: ReferenceTarget = isListed ? `${kind}.${table.field}` : kind;
    if (this.#index.add(target, id)) return;
    this.#report({
      severity: "error",
      rule: "duplicate-id",
      ...raw.locate([...path, key.field]),
      message: `${id} is the ${key.field} of an earlier record too.`,
      advice: "Give one of the two another, or merge them.",
    });
  }

  #followAll(kind: RecordKind, { table, fields, path }: Visit, raw: RawRecord): void {
    const isValue = "shape" in table && table.shape === "values";
    for (const { field, references: target } of table.columns) {
      const id = fields[field];
      if (!target || typeof id !== "string" || this.#isThere(target, id)) continue;
      const unknown = { target, id, path: isValue ? path : [...path, field], raw };
      const mayFollow = target === kind || target.startsWith(`${kind}.`);
      if (mayFollow) this.#pending.push(unknown);
      else this.#reportUnknown(unknown);
    }
  }

  #checkRepeated(list: ListTable, { fields, path }: Visit, raw: RawRecord): void {
    const columns = list.columns.filter(({ column }) => list.key.includes(column) && column !== "id");
    if (columns.length === 0) return;
    const seen = new Set<string>();
    for (const [index, listed] of listedRecords(list, fields).entries()) {
      const key = columns.map(({ field }) => String(listed[field])).join(", ");
      if (!seen.has(key)) {
        seen.add(key);
        continue;
      }
      this.#report({
        severity: "error",
        rule: "repeated-entry",
        ...raw.locate([...path, list.field, index]),
        message: `${key} stands more than once in ${list.field}.`,
        advice: "Keep one of them.",
      });
    }
  }

  #reportUnknown({ target, id, path, raw }: Pending): void {
    const suggestion = this.#index.suggest(target, id);
    this.#report({
      severity: "error",
      rule: "unknown-reference",
      ...raw.locate(path),
      message: `${id} is not in ${target}.`,
      advice: suggestion ? `Did you mean ${suggestion}?` : `Add it to ${target}, or name one that is there.`,
    });
  }
}
