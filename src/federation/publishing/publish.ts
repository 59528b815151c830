import { LEVELS } from "../checking/changes";
import type { Baseline, Checked } from "../checking/check";
import type { CheckReport } from "../checking/report";
import { type PublishedVersion, placeSupergraph, writeVersion } from "./registry";

/** What publishing did. */
export interface Publication {
  readonly report: CheckReport;
  /** The version that holds now; null where the check did not pass and nothing was ever published. */
  readonly version: number | null;
  /** Whether it is new. */
  readonly isNew: boolean;
}

export interface PublishOptions {
  readonly registry: string;
  readonly publishedBy: string;
}

/** Publishes what was checked, if the check passed and anything differs. */
export async function publish(
  baseline: Baseline,
  { report, composed }: Checked,
  { registry, publishedBy }: PublishOptions,
): Promise<Publication> {
  const { version: before } = baseline;
  if (!report.passes || composed === undefined) return { report, version: before, isNew: false };
  if (before !== null && isSame(baseline, composed)) {
    // Whoever published it may have been stopped before this.
    await placeSupergraph(registry, composed.supergraph);
    return { report, version: before, isNew: false };
  }
  const version = (before ?? 0) + 1;
  const told: PublishedVersion = {
    version,
    publishedAt: new Date().toISOString(),
    publishedBy,
    subgraphs: composed.parts.map(({ name, url }) => ({ name, url })),
    changes: countByLevel(report),
  };
  await writeVersion(registry, told, composed);
  await placeSupergraph(registry, composed.supergraph);
  return { report, version, isNew: true };
}

function isSame(before: Pick<Baseline, "parts">, after: Pick<Baseline, "parts">): boolean {
  const content = ({ parts }: Pick<Baseline, "parts">): string =>
    JSON.stringify(parts.map(({ name, url, sdl }) => [name, url, sdl]).sort());
  return content(before) === content(after);
}

function countByLevel({ changes }: CheckReport): PublishedVersion["changes"] {
  const [breaking = 0, dangerous = 0, safe = 0] = LEVELS.map(
    (level) => changes.filter((change) => change.level === level).length,
  );
  return { breaking, dangerous, safe };
}
