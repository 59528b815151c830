import {
  createRemoteJWKSet,
  customFetch,
  errors,
  type FetchImplementation,
  type JWTVerifyGetKey,
} from "jose";
import type { OpenIdIssuer } from "../config";
import { errorMessage } from "../errors";
import { IssuerUnreachableError } from "./errors";
import type { Expected } from "./verify";

/** Only the issuer has the key that signs. With a secret that both sides know, anybody who checks could sign too. */
const ALGORITHMS = [
  ...["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"],
  ...["ES256", "ES384", "ES512", "EdDSA", "Ed25519"],
];

const TIMEOUT_MS = 3000;

/** An issuer that did not answer is left in peace for so long; what comes meanwhile does not wait for it. */
const PAUSE_MS = 1000;

/** How long an unknown key is not asked for again: tokens that name made-up keys must not become requests to the issuer. */
const COOLDOWN_MS = 5000;

/** Keys that the issuer has withdrawn hold no longer than this. */
const MAX_AGE_MS = 600_000;

export const expectedOf = ({ issuer, audience }: OpenIdIssuer): Expected => ({
  issuer,
  audience,
  algorithms: ALGORITHMS,
});

/** What is wrong with the token, as opposed to the issuer. */
const isTokensFault = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;

const pausing = (): FetchImplementation => {
  let failedAt = Number.NEGATIVE_INFINITY;
  return async (url, options) => {
    if (performance.now() - failedAt < PAUSE_MS) throw new Error("it did not answer a moment ago");
    try {
      const response = await fetch(url, options as RequestInit);
      if (!response.ok) failedAt = performance.now();
      return response;
    } catch (error) {
      failedAt = performance.now();
      throw error;
    }
  };
};

/** Finds the issuer's keys: fetched when they are first needed, and again when a token names one that is new. */
export const remoteKeys = ({ jwksUrl }: OpenIdIssuer): JWTVerifyGetKey => {
  const find = createRemoteJWKSet(new URL(jwksUrl), {
    timeoutDuration: TIMEOUT_MS,
    cooldownDuration: COOLDOWN_MS,
    cacheMaxAge: MAX_AGE_MS,
    [customFetch]: pausing(),
  });
  return async (header, token) => {
    try {
      return await find(header, token);
    } catch (error) {
      throw isTokensFault(error) ? error : new IssuerUnreachableError(causesOf(error));
    }
  };
};

/** What fetch reports is "fetch failed"; what failed stands in its cause. */
const causesOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause === undefined ? errorMessage(error) : `${errorMessage(error)}: ${causesOf(cause)}`;
};
