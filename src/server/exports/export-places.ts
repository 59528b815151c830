/** What an export needs to run beside others. */
export interface ExportLimits {
  /** How many run at once: each holds a connection to the database for as long as its reader takes. */
  readonly atOnce: number;
  /** How long a reader may take nothing, in milliseconds. */
  readonly slowAfterMs: number;
}

export const DEFAULT_EXPORT_LIMITS: ExportLimits = { atOnce: 4, slowAfterMs: 30_000 };

/** Places for exports that run at once. */
export class ExportPlaces {
  #taken = 0;

  constructor(private readonly most: number) {}

  /** Takes a place, and gives what frees it; undefined where none is left. */
  take(): (() => void) | undefined {
    if (this.#taken >= this.most) return undefined;
    this.#taken += 1;
    let isFree = false;
    return () => {
      if (!isFree) this.#taken -= 1;
      isFree = true;
    };
  }
}
