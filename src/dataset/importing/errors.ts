import { UserFacingError } from "../../kernel/errors";
import type { Finding } from "../validation/finding";
import type { Findings } from "../validation/findings";

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

/** The files break rules: nothing was imported. */
export class InvalidDatasetError extends UserFacingError {
  readonly findings: readonly Finding[];

  constructor(directory: string, findings: Findings) {
    const wrong = findings.count("critical") + findings.count("error");
    super(
      `The dataset ${directory} has ${plural(wrong, "error")}, so nothing was imported: mend what "sarazm dataset validate" reports.`,
    );
    this.findings = findings.list().filter(({ severity }) => severity === "critical" || severity === "error");
  }
}

/** The files would undo what was edited in the database: nothing was imported. */
export class OverwritingEditsError extends UserFacingError {
  constructor(readonly ids: readonly string[]) {
    super(
      `Of what the files say, ${plural(ids.length, "record")} ${ids.length === 1 ? "was" : "were"} edited in the database since (${ids.join(", ")}), so nothing was imported. Bring the edits into the files with "sarazm dataset export", or let the files win with "sarazm dataset import --overwrite-edits".`,
    );
  }
}

/** The files tell recorded history differently: nothing was imported. */
export class RewrittenHistoryError extends UserFacingError {
  readonly entries: readonly string[];

  constructor(entries: readonly string[]) {
    super(
      `The files change status changes that are recorded already (${entries.join(", ")}), so nothing was imported: restore these entries, and add new ones that retract them where they were wrong.`,
    );
    this.entries = entries;
  }
}
