import { setTimeout } from "node:timers/promises";
import { subscribe, type TestSubscriber } from "../harness/subscriber";

const QUERY = "subscription Follow($after: String) { statusChanged(after: $after) { id cursor } }";

interface Told {
  readonly id: string;
  readonly cursor: string;
}

const EVERY_MS = 20;
const BETWEEN_ATTEMPTS_MS = 200;

/** Follows the status changes, and goes on after the last that it was told of when it was cut off. */
export class PersistentSubscriber {
  readonly told: string[] = [];
  #cursor: string | null;
  #isStopped = false;

  /** @param after where it begins; without one with what is recorded from then on */
  constructor(
    private readonly graph: string,
    after: string | null = null,
  ) {
    this.#cursor = after;
  }

  async follow(): Promise<void> {
    while (!this.#isStopped) {
      const subscriber = subscribe("WebSocket", this.graph, {
        query: QUERY,
        variables: { after: this.#cursor },
      });
      await this.#listen(subscriber);
      subscriber.stop();
      await setTimeout(BETWEEN_ATTEMPTS_MS);
    }
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #listen(subscriber: TestSubscriber): Promise<void> {
    let taken = 0;
    while (!this.#isStopped && !(subscriber.isDone() && taken === subscriber.results.length)) {
      for (const { data } of subscriber.results.slice(taken)) {
        taken += 1;
        if (!data) continue;
        const { id, cursor } = data["statusChanged"] as Told;
        this.told.push(id);
        this.#cursor = cursor;
      }
      await setTimeout(EVERY_MS);
    }
  }
}
