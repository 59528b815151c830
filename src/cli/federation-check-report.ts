import type { CheckedChange, CheckReport, Level } from "../federation";
import { UserFacingError } from "../kernel/errors";
import type { RanCheck } from "./federation-check-options";

const NAMED_SAFE_CHANGES = 20;

const describeChange = ({ verdict, level, says, subgraphs }: CheckedChange): string => {
  const mark = verdict === "none" ? level : `${verdict}, ${level}`;
  return `${mark}: ${says}${subgraphs.length === 0 ? "" : ` [${subgraphs.join(", ")}]`}`;
};

const ofLevel = ({ changes }: CheckReport, level: Level): readonly CheckedChange[] =>
  changes.filter((change) => change.level === level);

const describeSafe = (safe: readonly CheckedChange[]): readonly string[] => {
  const more = safe.length - NAMED_SAFE_CHANGES;
  return [
    ...safe.slice(0, NAMED_SAFE_CHANGES).map(describeChange),
    ...(more > 0 ? [`… and ${more} more safe changes; --json tells all of them.`] : []),
  ];
};

const baselineOf = ({ against }: CheckReport): string =>
  against === null ? "what is committed (nothing was published yet)" : `version ${against}`;

const summary = (report: CheckReport): string => {
  const counts = (["breaking", "dangerous", "safe"] as const).map(
    (level) => `${level}: ${ofLevel(report, level).length}`,
  );
  return `Compared with ${baselineOf(report)}, checked with ${report.documents} documents: ${counts.join(", ")}.`;
};

/** A check for people: what keeps it from passing first. */
export const describeReport = (report: CheckReport): string =>
  report.problems.length > 0
    ? `Nothing was compared with ${baselineOf(report)}.`
    : [
        ...ofLevel(report, "breaking").map(describeChange),
        ...ofLevel(report, "dangerous").map(describeChange),
        ...report.broken.map((line) => `error: ${line}`),
        ...report.outdated.map((line) => `warning: ${line}`),
        ...describeSafe(ofLevel(report, "safe")),
        summary(report),
      ].join("\n");

/** Why a check did not pass; undefined where it did. */
export const refusalOf = ({ federation, checked: { report } }: RanCheck): UserFacingError | undefined => {
  if (report.passes) return undefined;
  if (report.problems.length > 0) return new federation.NotComposed(report.problems);
  return new UserFacingError(
    "This would break what the errors above tell: keep it, deprecate it first, or change the documents that read it.",
  );
};
