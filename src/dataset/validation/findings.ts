import type { Finding, Severity } from "./finding";
import { SEVERITIES } from "./finding";

/** Of one rule, so that a large dataset with one habit does not bury the rest. */
const KEPT_PER_RULE = 1000;

/** Everything that is wrong, collected while reading. */
export class Findings {
  readonly #kept: Finding[] = [];
  readonly #byRule = new Map<string, number>();
  readonly #bySeverity = new Map<Severity, number>(SEVERITIES.map((severity) => [severity, 0]));

  add(finding: Finding): void {
    const ofRule = (this.#byRule.get(finding.rule) ?? 0) + 1;
    this.#byRule.set(finding.rule, ofRule);
    this.#bySeverity.set(finding.severity, this.count(finding.severity) + 1);
    if (ofRule <= KEPT_PER_RULE) this.#kept.push(finding);
  }

  count(severity: Severity): number {
    return this.#bySeverity.get(severity) ?? 0;
  }

  countOfRule(rule: string): number {
    return this.#byRule.get(rule) ?? 0;
  }

  /** Whether the dataset must not be imported. */
  get hasErrors(): boolean {
    return this.count("critical") + this.count("error") > 0;
  }

  /** What weighs most first, then in the order of the files; at most a thousand of each rule. */
  list(): readonly Finding[] {
    return this.#kept.toSorted(
      (one, other) =>
        SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
        one.file.localeCompare(other.file, "en") ||
        one.line - other.line ||
        one.column - other.column,
    );
  }
}
