import type { Finding, Place } from "../validation/finding";

/** Where in a record: ["title", "en"], ["citations", 0, "source"]. */
export type Path = readonly (string | number)[];

/** A record as it stands in a file, not yet checked. */
export interface RawRecord {
  readonly value: unknown;
  /** The place of what lies at the path, or of the nearest thing around it. */
  readonly locate: (path: Path) => Place;
}

/** What reading reports besides records. */
export interface ReadingSink {
  readonly report: (finding: Finding) => void;
  /** How many bytes were read since the last call. */
  readonly advance?: (bytes: number) => void;
}
