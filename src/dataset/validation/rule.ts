import type { DatasetRecord } from "../format/dataset";
import type { RecordKind, RecordOf } from "../format/kinds";
import type { Path } from "../reading/raw-record";
import type { Finding } from "./finding";
import type { Knowledge } from "./knowledge";

/** A finding before it has a place: where in the record it belongs. */
export type Remark = Pick<Finding, "severity" | "rule" | "message" | "advice"> & { readonly path: Path };

export interface RuleContext {
  readonly dataset: DatasetRecord | undefined;
  readonly knowledge: Knowledge;
  readonly remark: (remark: Remark) => void;
  /** For what only the last record of the kind can tell. */
  readonly whenKindEnds: (look: () => void) => void;
  /** For what only the last record of all can tell, and only where no record was wrong. */
  readonly whenAllIsRead: (look: () => void) => void;
}

/** Looks at one record that has the right structure. */
export type Rule<Kind extends RecordKind> = (record: RecordOf<Kind>, context: RuleContext) => void;
