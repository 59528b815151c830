import { claimOf, type RecordedToken } from "../kernel/auth";

/** What is kept of a token, as the commands print it. */
export const tokenRecord = (token: RecordedToken) => ({
  id: token.id,
  subject: token.subject,
  role: claimOf(token.role),
  country: token.country,
  name: token.name,
  issuedAt: token.issued_at,
  expiresAt: token.expires_at,
  revokedAt: token.revoked_at,
});

/** "focal-point of KZ" */
export const describeHolder = ({ role, country }: RecordedToken): string =>
  [claimOf(role), ...(country === null ? [] : [country])].join(" of ");
