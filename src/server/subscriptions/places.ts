import type { GraphQLError } from "graphql";
import type { SubscriptionLimits } from "../../kernel/config";
import { clientNetwork } from "../../kernel/network";
import { closing, tooManyConnections, tooManyFromAddress } from "./errors";

/** What stays open: closed when the server closes. */
export interface Open {
  /** Where its client is. */
  readonly address: string;
  readonly close: () => void;
}

/** Why nothing more may be opened. */
export interface NoPlace {
  readonly error: GraphQLError;
  readonly status: 429 | 503;
}

/** The connections that stay open in this process. */
export class Places {
  readonly #taken = new Set<Open>();
  readonly #counts = new Map<string, number>();
  #isClosing = false;

  constructor(private readonly limits: SubscriptionLimits) {}

  /** Why a client at the address gets no place; undefined where it gets one. */
  refusal(address: string): NoPlace | undefined {
    const { limits } = this;
    if (this.#isClosing) return { error: closing(), status: 503 };
    if (this.#taken.size >= limits.connections) return { error: tooManyConnections(limits), status: 503 };
    const hasItsShare = this.#countOf(address) >= limits.perAddress;
    return hasItsShare ? { error: tooManyFromAddress(limits), status: 429 } : undefined;
  }

  take(open: Open): void {
    this.#taken.add(open);
    this.#count(open.address, 1);
    if (this.#isClosing) open.close();
  }

  leave(open: Open): void {
    if (this.#taken.delete(open)) this.#count(open.address, -1);
  }

  close(): void {
    this.#isClosing = true;
    for (const open of this.#taken) open.close();
  }

  #countOf(address: string): number {
    return this.#counts.get(clientNetwork(address)) ?? 0;
  }

  #count(address: string, change: number): void {
    const count = this.#countOf(address) + change;
    if (count === 0) this.#counts.delete(clientNetwork(address));
    else this.#counts.set(clientNetwork(address), count);
  }
}
