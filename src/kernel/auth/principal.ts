/** What somebody may do here: docs/access.md says what each role is allowed. Who has none reads, and asks for corrections. */
export const ROLES = ["FOCAL_POINT", "ASSESSOR", "SECRETARIAT"] as const;
export type Role = (typeof ROLES)[number];

/** Who a request comes from, as a valid token says. Who sends no token is nobody: undefined. */
export interface Principal {
  /** The token's subject: kept in the audit, never public. */
  readonly subject: string;
  readonly role: Role;
  /** ISO 3166-1 alpha-2: the country that a focal point reports for. Only focal points have one. */
  readonly country: string | undefined;
  /** How records name who wrote them: public. */
  readonly name: string;
  readonly issuer: string;
  /** The token's own id (`jti`), where it has one. */
  readonly tokenId: string | undefined;
  readonly expiresAt: Date;
}

/** Tells who sent the `Authorization` header. Nobody: undefined. A token that does not hold: an `InvalidTokenError`. */
export type Authenticate = (authorization: string | undefined) => Promise<Principal | undefined>;
