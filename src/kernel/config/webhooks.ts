/** How webhooks are sent. */
export interface WebhookSettings {
  /** Whether addresses of private networks and of this machine may be sent to. */
  readonly allowPrivateAddresses: boolean;
  /** How often one change is sent before it is given up. */
  readonly maxAttempts: number;
  /** How long the first repetition waits. */
  readonly retryMs: number;
  /** How long is kept what was delivered. */
  readonly keepDays: number;
}

/** Where nothing is configured: a change is given up after a day. */
export const DEFAULT_WEBHOOK_SETTINGS: WebhookSettings = Object.freeze({
  allowPrivateAddresses: false,
  maxAttempts: 16,
  retryMs: 5_000,
  keepDays: 30,
});
