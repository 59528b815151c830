import type { SubscriptionLimits } from "../../kernel/config";

/** What stays open, and is closed when the server closes. */
export interface Open {
  readonly close: () => void;
}

/** The connections that stay open in this process. */
export class Places {
  readonly #taken = new Set<Open>();
  #isClosing = false;

  constructor(private readonly limits: SubscriptionLimits) {}

  get isClosing(): boolean {
    return this.#isClosing;
  }

  get areFull(): boolean {
    return this.#taken.size >= this.limits.connections;
  }

  take(open: Open): void {
    this.#taken.add(open);
    if (this.#isClosing) open.close();
  }

  leave(open: Open): void {
    this.#taken.delete(open);
  }

  close(): void {
    this.#isClosing = true;
    for (const open of this.#taken) open.close();
  }
}
