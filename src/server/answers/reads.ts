/** What an operation has seen of the dataset while it ran. */
export class Reads {
  #oldest = Number.POSITIVE_INFINITY;
  #newest = Number.NEGATIVE_INFINITY;
  /** Whether the operation was a query that was answered without errors. */
  isComplete = false;

  #isOursAlone = true;

  /** Some of it was read elsewhere: what another owner has changes without a revision of ours. */
  sawMember(): void {
    this.#isOursAlone = false;
  }

  saw(revision: number): void {
    this.#oldest = Math.min(this.#oldest, revision);
    this.#newest = Math.max(this.#newest, revision);
  }

  /** The oldest revision that any read saw: all of the answer is at least as new. */
  get oldest(): number | undefined {
    return Number.isFinite(this.#oldest) ? this.#oldest : undefined;
  }

  /** The newest: the dataset is at least there. */
  get newest(): number | undefined {
    return Number.isFinite(this.#newest) ? this.#newest : undefined;
  }

  /** Whether everything was seen at one revision, the one given; what reads nothing is the same at any. */
  isAt(revision: number): boolean {
    const isSeenThere = this.#oldest === revision && this.#newest === revision;
    return this.#isOursAlone && (this.oldest === undefined || isSeenThere);
  }
}

const reads = new WeakMap<object, Reads>();

/** What the operation of a request has seen. */
export const readsOf = (request: object): Reads => {
  const known = reads.get(request);
  if (known !== undefined) return known;
  const fresh = new Reads();
  reads.set(request, fresh);
  return fresh;
};
