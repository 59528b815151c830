import type { ActionItem } from "./dataset";
import { DOCUMENTED_FINDINGS, DOCUMENTED_STEPS } from "./lifecycle-page";

/** What somebody tries to record: a report, or that a record was wrong. */
export interface Report {
  readonly kind: "recordStatus" | "recordAssessment";
  /** The country that reports for itself. */
  readonly country: string | undefined;
  readonly to: string;
  readonly day: string;
}
export interface Retraction {
  readonly kind: "retractStatusChange";
  readonly id: string;
}
export type Attempt = (Report | Retraction) & {
  readonly hasEvidence: boolean;
  /** Whether the writer has looked at the item since it was last written. */
  readonly isCurrent: boolean;
};

export type Entry = ActionItem["history"][number] & { readonly from: string | null };

export type Code =
  | "EVIDENCE_REQUIRED"
  | "VERSION_CONFLICT"
  | "IN_THE_FUTURE"
  | "BEFORE_PLAN"
  | "TRANSITION_NOT_ALLOWED"
  | "NOT_FOUND"
  | "NOT_RETRACTABLE";

interface Days {
  readonly planStartsOn: string;
  readonly today: string;
}

const axisOf = ({ kind }: Report) => (kind === "recordStatus" ? "OFFICIAL" : "ASSESSMENT");

const mayFollow = (report: Report, from: string | undefined, to: string): boolean => {
  if (axisOf(report) === "ASSESSMENT") return DOCUMENTED_FINDINGS.includes(to);
  const before = from ?? "PIPELINE";
  return to === before || (DOCUMENTED_STEPS[before] ?? []).includes(to);
};

/** An item's history as docs/lifecycle.md has it: a list that is only ever added to. */
export class RecordingModel {
  readonly entries: Entry[] = [];
  version = 1;

  constructor(private readonly days: Days) {}

  /** Everything that is wrong with an attempt; empty where it will be written. */
  faultsOf(attempt: Attempt): ReadonlySet<Code> {
    const faults = new Set<Code>();
    if (!attempt.hasEvidence) faults.add("EVIDENCE_REQUIRED");
    if (!attempt.isCurrent) faults.add("VERSION_CONFLICT");
    const own =
      attempt.kind === "retractStatusChange"
        ? this.#faultsOfRetraction(attempt)
        : this.#faultsOfReport(attempt);
    for (const fault of own) faults.add(fault);
    return faults;
  }

  /** What the record of an attempt that is written will say. */
  outcomeOf(attempt: Report | Retraction): Omit<Entry, "id" | "recordedAt" | "recordedBy" | "evidence"> {
    if (attempt.kind === "retractStatusChange") {
      const retracted = this.#find(attempt.id);
      if (retracted === undefined) throw new Error(`nothing was recorded as ${attempt.id}`);
      const { axis, country, from, to, effectiveOn } = retracted;
      return {
        axis,
        from,
        to,
        effectiveOn,
        retracts: attempt.id,
        ...(country !== undefined && { country }),
      } as never;
    }
    const { country, to, day } = attempt;
    const { before } = this.#around(attempt);
    return {
      axis: axisOf(attempt),
      from: before?.to ?? null,
      to,
      effectiveOn: day,
      ...(country !== undefined && { country }),
    } as never;
  }

  add(entry: Entry): void {
    this.entries.push(entry);
    this.version += 1;
  }

  #find(id: string): Entry | undefined {
    return this.entries.find((entry) => entry.id === id);
  }

  #isRetracted(id: string): boolean {
    return this.entries.some(({ retracts }) => retracts === id);
  }

  #faultsOfRetraction({ id }: Retraction): Code[] {
    const retracted = this.#find(id);
    if (retracted === undefined) return ["NOT_FOUND"];
    return retracted.retracts !== undefined || this.#isRetracted(id) ? ["NOT_RETRACTABLE"] : [];
  }

  #faultsOfReport(report: Report): Code[] {
    const faults: Code[] = [];
    if (report.day > this.days.today) faults.push("IN_THE_FUTURE");
    if (report.day < this.days.planStartsOn) faults.push("BEFORE_PLAN");
    const { before, after } = this.#around(report);
    if (!mayFollow(report, before?.to, report.to)) faults.push("TRANSITION_NOT_ALLOWED");
    else if (after !== undefined && !mayFollow(report, report.to, after.to))
      faults.push("TRANSITION_NOT_ALLOWED");
    return faults;
  }

  /** What stands in the same line beside the place that a report would have, by day and then as it was recorded. */
  #around(report: Report): { readonly before: Entry | undefined; readonly after: Entry | undefined } {
    const line = this.entries
      .filter(({ id, retracts }) => retracts === undefined && !this.#isRetracted(id))
      .filter(({ axis, country }) => axis === axisOf(report) && country === report.country)
      .toSorted((one, other) => one.effectiveOn.localeCompare(other.effectiveOn));
    const place = line.filter(({ effectiveOn }) => effectiveOn <= report.day).length;
    return { before: line[place - 1], after: line[place] };
  }
}
