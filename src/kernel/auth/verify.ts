import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { InvalidTokenError } from "./errors";

/** Clocks differ. */
const CLOCK_TOLERANCE_SECONDS = 5;

/** Who issued a token, for whom, and how it is signed. */
export interface Expected {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
}

/** The claims of a token that its issuer signed, for here, and that holds at this time. */
export const verify = async (
  token: string,
  keyOf: JWTVerifyGetKey,
  { issuer, audience, algorithms }: Expected,
): Promise<JWTPayload> => {
  try {
    const { payload } = await jwtVerify(token, keyOf, {
      issuer,
      audience,
      algorithms: [...algorithms],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ["sub", "exp"],
    });
    return payload;
  } catch (error) {
    throw error instanceof errors.JOSEError ? new InvalidTokenError(reasonOf(error)) : error;
  }
};

/** The library's own code, and the claim that it is about: its errors carry the payload, which is not for the log. */
const reasonOf = (error: errors.JOSEError): string =>
  error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired
    ? `${error.code} (${error.claim})`
    : error.code;
