import type { Finding } from "../dataset";

/** A finding as one line that editors and terminals can follow to its place. */
export const describeFinding = ({ file, line, column, severity, rule, message, advice }: Finding): string =>
  `${file}:${line}:${column} ${severity} ${rule}: ${message} ${advice}`;

const NAMED_FINDINGS = 20;

/** The first findings, which weigh most, and how many are left out. */
export const describeFirst = (findings: readonly Finding[]): readonly string[] => {
  const more = findings.length - NAMED_FINDINGS;
  return [
    ...findings.slice(0, NAMED_FINDINGS).map(describeFinding),
    ...(more > 0 ? [`… and ${more} more.`] : []),
  ];
};
