/** How many may be subscribed, and how long they are waited for. */
export interface SubscriptionLimits {
  /** Connections that stay open, in one process: of WebSocket and of server-sent events. */
  readonly connections: number;
  /** Those of them that one client address may have. */
  readonly perAddress: number;
  /** Operations that one WebSocket may have open at a time. */
  readonly perConnection: number;
  /** How long a subscriber may take for what it was sent, in milliseconds. */
  readonly slowAfterMs: number;
  /** How often a token is looked at again, in milliseconds: it may have been revoked. */
  readonly checkTokenEveryMs: number;
}

/** Where nothing is configured. */
export const DEFAULT_SUBSCRIPTION_LIMITS: SubscriptionLimits = Object.freeze({
  connections: 10_000,
  perAddress: 200,
  perConnection: 100,
  slowAfterMs: 10_000,
  checkTokenEveryMs: 5_000,
});
