import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";

const SECRET_BYTES = 32;

/** The old secret signs for so long after there is a new one. */
const ROTATION_MS = 24 * 3_600_000;

/** What a webhook's messages are signed with. */
export interface Secrets {
  readonly secret: string;
  readonly previous_secret: string | null;
  readonly rotated_at: Date | null;
}

export const newSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString("base64")}`;

const presentSecrets = ({ secret, previous_secret, rotated_at }: Secrets, at: Date): string[] => {
  const isRotating = rotated_at !== null && at.getTime() - rotated_at.getTime() < ROTATION_MS;
  return isRotating && previous_secret !== null ? [secret, previous_secret] : [secret];
};

/** The headers of Standard Webhooks. The moment is that of sending: receivers refuse what is old. */
export const signatureHeaders = (
  secrets: Secrets,
  { id, body, at }: { readonly id: string; readonly body: string; readonly at: Date },
): Record<string, string> => ({
  "webhook-id": id,
  "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
  "webhook-signature": presentSecrets(secrets, at)
    .map((secret) => new Webhook(secret).sign(id, at, body))
    .join(" "),
});
