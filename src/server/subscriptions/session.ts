import { GraphQLError } from "graphql";
import { AUTH_ERROR_CODE, type Authenticate, InvalidTokenError, type Principal } from "../../kernel/auth";

/** A timer counts in 32 bits: what expires later is looked at again before. */
const LONGEST_TIMER_MS = 2_147_483_647;

interface SessionOptions {
  readonly authenticate: Authenticate;
  readonly authorization: string | undefined;
  readonly principal: Principal | undefined;
  /** How often a token is looked at again: it may have been revoked. */
  readonly checkEveryMs: number;
  /** Told once, when the token holds no longer. */
  readonly onEnd: (error: GraphQLError) => void;
}

const expired = (): GraphQLError =>
  new GraphQLError(
    "The access token has expired: connect again with a new one, and go on after the last cursor.",
    { extensions: { code: AUTH_ERROR_CODE.unauthenticated } },
  );

/** What lasts as long as the token that it was opened with; without one, as long as the connection. */
export class Session {
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(private readonly options: SessionOptions) {
    if (options.principal !== undefined) this.#wait(options.principal);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #wait({ expiresAt }: Principal): void {
    const left = expiresAt.getTime() - Date.now();
    const wait = Math.max(0, Math.min(left, this.options.checkEveryMs, LONGEST_TIMER_MS));
    this.#timer = setTimeout(() => void this.#check(expiresAt), wait).unref();
  }

  async #check(expiresAt: Date): Promise<void> {
    const { authenticate, authorization, principal, onEnd } = this.options;
    if (expiresAt.getTime() <= Date.now()) return onEnd(expired());
    try {
      await authenticate(authorization);
    } catch (error) {
      if (this.#isClosed) return;
      // Whether it holds cannot always be told: as long as it cannot, it holds until it expires.
      if (error instanceof InvalidTokenError) return onEnd(error);
    }
    if (principal !== undefined && !this.#isClosed) this.#wait(principal);
  }
}
