import { type DatasetRecord, datasetSchema } from "../format/dataset";
import { RECORD_SCHEMAS, type RecordKind, type RecordOf } from "../format/kinds";
import type { RawRecord } from "../reading/raw-record";
import { RECORD_TABLES } from "../tables";
import { Findings } from "./findings";
import { Knowledge } from "./knowledge";
import { References } from "./references";
import type { Remark, RuleContext } from "./rule";
import { applyRules } from "./rules";
import { checkDateOrder } from "./rules/date-order";
import { checkTranslations } from "./rules/translations";
import { structureRemarks } from "./structure";
import { type Fields, walk } from "./walk";

/** Checks a dataset record by record, in the order of reading, and remembers only what later records need. */
export class DatasetCheck {
  readonly findings = new Findings();
  readonly knowledge = new Knowledge();
  readonly #references = new References((finding) => this.findings.add(finding));
  readonly #atEndOfKind: (() => void)[] = [];
  readonly #atEnd: (() => void)[] = [];
  #dataset: DatasetRecord | undefined;

  get dataset(): DatasetRecord | undefined {
    return this.#dataset;
  }

  checkDataset(raw: RawRecord): DatasetRecord | undefined {
    const result = datasetSchema.safeParse(raw.value);
    if (!result.success) this.#reportStructure(result.error.issues, raw);
    this.#dataset = result.data;
    return result.data;
  }

  /** The record in its normal form, or nothing where its structure is wrong. */
  check<Kind extends RecordKind>(kind: Kind, raw: RawRecord): RecordOf<Kind> | undefined {
    const result = RECORD_SCHEMAS[kind].safeParse(raw.value, { reportInput: true });
    if (!result.success) {
      this.#reportStructure(result.error.issues, raw);
      this.#references.registerAll(kind, raw);
      return undefined;
    }
    const record = result.data as RecordOf<Kind>;
    this.#checkContent(kind, record, raw);
    return record;
  }

  /** To be called when records of a kind could not be read: what names them cannot be judged. */
  missRecords(kind: RecordKind): void {
    this.#references.missRecords(kind);
  }

  /** To be called when the last record of a kind was read. */
  finishKind(): void {
    this.#references.finishKind();
    for (const look of this.#atEndOfKind.splice(0)) look();
  }

  /** To be called when the last record of all was read. */
  finish(): void {
    // What wrong records say of others is not known: a rule about all records would blame the innocent.
    if (this.findings.hasErrors) return;
    for (const look of this.#atEnd.splice(0)) look();
  }

  #checkContent<Kind extends RecordKind>(kind: Kind, record: RecordOf<Kind>, raw: RawRecord): void {
    const context = this.#context(raw);
    this.#references.check(kind, record as Fields, raw);
    walk(RECORD_TABLES[kind], record as Fields, ({ fields, path }) => {
      checkDateOrder(fields, path, context);
      if (typeof fields["source"] === "string") this.knowledge.citedSources.add(fields["source"]);
    });
    checkTranslations(record as Fields, context);
    applyRules(kind, record, context);
  }

  #context(raw: RawRecord): RuleContext {
    return {
      dataset: this.#dataset,
      knowledge: this.knowledge,
      remark: (remark) => this.#report(remark, raw),
      whenKindEnds: (look) => void this.#atEndOfKind.push(look),
      whenAllIsRead: (look) => void this.#atEnd.push(look),
    };
  }

  #report({ path, ...remark }: Remark, raw: RawRecord): void {
    this.findings.add({ ...remark, ...raw.locate(path) });
  }

  #reportStructure(issues: Parameters<typeof structureRemarks>[0], raw: RawRecord): void {
    for (const remark of structureRemarks(issues)) this.#report(remark, raw);
  }
}
