import { randomUUID } from "node:crypto";
import { importJWK, SignJWT } from "jose";
import type { Database } from "../database";
import { COUNTRY_CLAIM, claimOf, publicName, ROLE_CLAIM } from "./claims";
import { ensureLocalKey, LOCAL_ALGORITHM } from "./local-key";
import type { Manager } from "./management";
import type { Role } from "./principal";
import { type RecordedToken, recordToken } from "./token-register";
import type { Expected } from "./verify";

/** Who issues the tokens of the command line, and for whom. */
const SARAZM = "sarazm";

export const LOCAL: Expected = { issuer: SARAZM, audience: SARAZM, algorithms: [LOCAL_ALGORITHM] };

/** What somebody is let do. */
export interface Grant {
  readonly role: Role;
  /** Of focal points, and of nobody else. */
  readonly country?: string | undefined;
  /** Who it is, for the audit. */
  readonly subject?: string | undefined;
  /** How records name them: public. */
  readonly name?: string | undefined;
  /** Whole seconds count. */
  readonly issuedAt?: Date;
  readonly expiresAt: Date;
}

/** Where tokens are recorded, and the directory with the key that signs them. */
export interface LocalIssuer {
  readonly database: Database;
  readonly dataDirectory: string;
  /** Who issues, for the audit. */
  readonly by: Manager;
}

/** A token, told this once, and what is kept of it. */
export interface IssuedToken {
  readonly token: string;
  readonly recorded: RecordedToken;
}

const subjectOf = ({ role, country }: Grant): string =>
  country === undefined ? claimOf(role) : `${claimOf(role)}-${country.toLowerCase()}`;

const sign = async (dataDirectory: string, recorded: RecordedToken): Promise<string> => {
  const key = await ensureLocalKey(dataDirectory);
  return new SignJWT({
    [ROLE_CLAIM]: claimOf(recorded.role),
    ...(recorded.country !== null && { [COUNTRY_CLAIM]: recorded.country }),
    name: recorded.name,
  })
    .setProtectedHeader({ alg: LOCAL_ALGORITHM, typ: "JWT", kid: key.kid })
    .setIssuer(LOCAL.issuer)
    .setAudience(LOCAL.audience)
    .setSubject(recorded.subject)
    .setJti(recorded.id)
    .setIssuedAt(recorded.issued_at)
    .setExpirationTime(recorded.expires_at)
    .sign(await importJWK(key, LOCAL_ALGORITHM));
};

/** Issues a token. It is recorded before it is signed: none can be about that is not known here. */
export const issueToken = async (
  { database, dataDirectory, by }: LocalIssuer,
  grant: Grant,
): Promise<IssuedToken> => {
  await ensureLocalKey(dataDirectory);
  const { role, country, issuedAt = new Date(), expiresAt } = grant;
  const token = {
    id: randomUUID(),
    subject: grant.subject ?? subjectOf(grant),
    role,
    country: country ?? null,
    name: grant.name ?? publicName(role, country),
    issued_at: issuedAt,
    expires_at: expiresAt,
  };
  const recorded = await recordToken(database, token, by);
  return { token: await sign(dataDirectory, recorded), recorded };
};
