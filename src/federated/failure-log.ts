import { causeMessage } from "../kernel/errors";
import type { Logger } from "../kernel/logger";

/** How long after a failure was told the next one is: those between are counted. */
const TELL_MS = 60_000;

/** Tells that a member gives no answer, and that it answers again: however many ask it, few lines a minute. */
export class FailureLog {
  #toldAt = Number.NEGATIVE_INFINITY;
  #untold = 0;
  #isDown = false;

  constructor(
    private readonly member: string,
    private readonly logger: Logger,
  ) {}

  failed = (reason: string, error: unknown): void => {
    const now = performance.now();
    if (now - this.#toldAt < TELL_MS) {
      this.#untold += 1;
      return;
    }
    const { member } = this;
    const about = { member, reason, cause: causeMessage(error), ...this.#counted() };
    this.logger.warn(about, `the member ${member} gives no answer${this.#more()}`);
    this.#toldAt = now;
    this.#untold = 0;
    this.#isDown = true;
  };

  answered = (): void => {
    if (!this.#isDown) return;
    const { member } = this;
    this.logger.info({ member, ...this.#counted() }, `the member ${member} answers again${this.#more()}`);
    this.#untold = 0;
    this.#isDown = false;
  };

  #counted(): { readonly more?: number } {
    return this.#untold === 0 ? {} : { more: this.#untold };
  }

  #more(): string {
    const count = this.#untold;
    return count === 0 ? "" : `; ${count} more ${count === 1 ? "time" : "times"} it gave none`;
  }
}
