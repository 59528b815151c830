import { closest, distance } from "fastest-levenshtein";
import type { ReferenceTarget } from "../tables/table";

const SUGGESTIONS = 20;

/** Every id that was read, by kind. */
export class ReferenceIndex {
  readonly #ids = new Map<ReferenceTarget, Set<string>>();
  #suggestionsLeft = SUGGESTIONS;

  /** False when the id was there already. */
  add(target: ReferenceTarget, id: string): boolean {
    const ids = this.#ids.get(target) ?? new Set();
    this.#ids.set(target, ids);
    if (ids.has(id)) return false;
    ids.add(id);
    return true;
  }

  has(target: ReferenceTarget, id: string): boolean {
    return this.#ids.get(target)?.has(id) ?? false;
  }

  /** The id that was probably meant. Only for the first few: comparing with all is slow in a large dataset. */
  suggest(target: ReferenceTarget, id: string): string | undefined {
    const ids = this.#ids.get(target);
    if (!ids?.size || this.#suggestionsLeft === 0) return undefined;
    this.#suggestionsLeft -= 1;
    const nearest = closest(id, [...ids]);
    return distance(id, nearest) <= Math.max(2, id.length / 3) ? nearest : undefined;
  }
}
