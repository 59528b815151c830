import { describeCount } from "../format/kind-labels";
import { RECORD_KINDS, type RecordKind } from "../format/kinds";
import type { Finding, Severity } from "../validation/finding";
import type { KindCounts, MergeResult } from "./merge";

/** What an import did. */
export interface ImportReport {
  readonly directory: string;
  /** Whether the database is another now. */
  readonly hasChanged: boolean;
  /** The revision of the dataset in the database, after the import. */
  readonly revision: number;
  readonly kinds: Readonly<Record<RecordKind, KindCounts>>;
  /** Status changes that were appended to histories. */
  readonly statusChangesAdded: number;
  /** What somebody should know: records and status changes that only the database has, and edits that the files overwrote. */
  readonly notices: readonly string[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Warnings and advice about the files; errors would have stopped the import. */
  readonly findings: readonly Finding[];
  readonly seconds: number;
}

export type MergeResults = ReadonlyMap<RecordKind, MergeResult>;

const EMPTY: KindCounts = { added: 0, changed: 0, unchanged: 0, onlyInDatabase: 0 };

export const kindCounts = (results: MergeResults): Record<RecordKind, KindCounts> =>
  Object.fromEntries(
    RECORD_KINDS.map((kind) => {
      const { added, changed, unchanged, onlyInDatabase } = results.get(kind) ?? EMPTY;
      return [kind, { added, changed, unchanged, onlyInDatabase }];
    }),
  ) as Record<RecordKind, KindCounts>;

const overwrittenNotice = (kind: RecordKind, ids: readonly string[]): string[] => {
  if (ids.length === 0) return [];
  const reads = ids.length === 1 ? "reads" : "read";
  return [
    `${describeCount(kind, ids.length)} edited in the database now ${reads} as the files say: ${ids.join(", ")}.`,
  ];
};

/** What only the database has stays there: an import adds and corrects, it does not take away records. */
export const notices = (results: MergeResults): string[] =>
  [...results].flatMap(([kind, { onlyInDatabase, history, overwritten }]) => [
    ...overwrittenNotice(kind, overwritten),
    ...(onlyInDatabase > 0
      ? [
          `${describeCount(kind, onlyInDatabase)} in the database ${onlyInDatabase === 1 ? "is" : "are"} not in the files: ${onlyInDatabase === 1 ? "it was" : "they were"} kept.`,
        ]
      : []),
    ...(history && history.onlyInDatabase > 0
      ? [
          `${history.onlyInDatabase} recorded status ${history.onlyInDatabase === 1 ? "change of these items is not in the files: it was" : "changes of these items are not in the files: they were"} kept. Export the dataset to have them in the files too.`,
        ]
      : []),
  ]);
