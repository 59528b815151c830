import { decodeJwt, errors } from "jose";
import type { OpenIdIssuer } from "../config";
import type { Database } from "../database";
import { bearerToken } from "./bearer";
import { principalOf } from "./claims";
import { InvalidTokenError } from "./errors";
import { localKeys } from "./local-keys";
import { LOCAL } from "./local-tokens";
import { expectedOf, remoteKeys } from "./openid-issuer";
import type { Authenticate, Principal } from "./principal";
import { tokenCheck } from "./token-register";
import { verify } from "./verify";

interface AuthenticateOptions {
  readonly database: Database;
  /** Where the key of local tokens stands, or will stand. */
  readonly dataDirectory: string;
  /** Whose tokens hold besides. */
  readonly openIdIssuer?: OpenIdIssuer | undefined;
}

type CheckToken = (token: string) => Promise<Principal>;

/** Nobody can hold a token: whoever sends one is told so. */
export const refuseTokens: Authenticate = async (authorization) => {
  if (authorization === undefined) return undefined;
  throw new InvalidTokenError("no tokens hold here");
};

/** Tells who holds a token: one that was issued here, or by the OpenID Connect issuer that is configured. */
export const createAuthenticate = ({
  database,
  dataDirectory,
  openIdIssuer,
}: AuthenticateOptions): Authenticate => {
  const checks = new Map<string, CheckToken>([[LOCAL.issuer, localCheck(database, dataDirectory)]]);
  if (openIdIssuer !== undefined) checks.set(openIdIssuer.issuer, openIdCheck(openIdIssuer));
  return async (authorization) => {
    if (authorization === undefined) return undefined;
    const token = bearerToken(authorization);
    const check = checks.get(issuerOf(token));
    if (check === undefined) throw new InvalidTokenError("nobody whose tokens hold here issued it");
    return check(token);
  };
};

const localCheck = (database: Database, dataDirectory: string): CheckToken => {
  const keys = localKeys(dataDirectory);
  const isRecorded = tokenCheck(database);
  return async (token) => {
    const principal = principalOf(await verify(token, keys, LOCAL));
    if (principal.tokenId === undefined || !(await isRecorded(principal.tokenId))) {
      throw new InvalidTokenError("it was revoked, or is not recorded as issued");
    }
    return principal;
  };
};

const openIdCheck = (issuer: OpenIdIssuer): CheckToken => {
  const keys = remoteKeys(issuer);
  const expected = expectedOf(issuer);
  return async (token) => principalOf(await verify(token, keys, expected));
};

/** Who a token says has issued it: proved only by its signature. */
const issuerOf = (token: string): string => {
  try {
    return decodeJwt(token).iss ?? "";
  } catch (error) {
    throw error instanceof errors.JOSEError ? new InvalidTokenError(error.code) : error;
  }
};
