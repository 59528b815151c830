import type { RecordKind } from "../format/kinds";

/** Where an import stands. */
export type ImportProgress =
  | { readonly step: "waiting" }
  | { readonly step: "reading"; readonly kind: RecordKind; readonly records: number; readonly share: number }
  | { readonly step: "merging"; readonly kind: RecordKind };

export type OnProgress = (progress: ImportProgress) => void;
