import type { JWTPayload } from "jose";
import { z } from "zod";
import { InvalidTokenError } from "./errors";
import { type Principal, ROLES, type Role } from "./principal";

const CLAIMS = {
  FOCAL_POINT: "focal-point",
  ASSESSOR: "assessor",
  SECRETARIAT: "secretariat",
} as const satisfies Readonly<Record<Role, string>>;

/** A role as tokens and the command line name it. */
export type RoleClaim = (typeof CLAIMS)[Role];

export const roleClaims: readonly RoleClaim[] = Object.values(CLAIMS);

export const claimOf = (role: Role): RoleClaim => CLAIMS[role];

export const roleOf = (claim: RoleClaim): Role => {
  const role = ROLES.find((candidate) => CLAIMS[candidate] === claim);
  if (role === undefined) throw new Error(`no role is called ${claim}`);
  return role;
};

/** The claims of a role and a country; other names would be anybody's. */
export const ROLE_CLAIM = "sarazm_role";
export const COUNTRY_CLAIM = "sarazm_country";

const MOST_CHARACTERS = 200;

/** Texts that are kept: on one line, read in the order in which they are written, and of a length that fits there. */
export const oneLine = z
  .string()
  .trim()
  .min(1)
  .max(MOST_CHARACTERS)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]*$/u);

export const countryCode = z.string().regex(/^[A-Z]{2}$/);

const claims = z
  .object({
    iss: z.string(),
    sub: oneLine,
    exp: z.number(),
    jti: oneLine.optional(),
    name: oneLine.optional(),
    [ROLE_CLAIM]: z.enum(roleClaims),
    [COUNTRY_CLAIM]: countryCode.optional(),
  })
  .refine((given) => (given[ROLE_CLAIM] === "focal-point") === (given[COUNTRY_CLAIM] !== undefined), {
    path: [COUNTRY_CLAIM],
  });

const countryNames = new Intl.DisplayNames("en", { type: "region" });

/** How records name who wrote them, where a token does not say. */
export const publicName = (role: Role, country: string | undefined): string => {
  if (role === "ASSESSOR") return "Independent assessor";
  if (role === "SECRETARIAT") return "Secretariat";
  return `Focal point of ${country === undefined ? "a country" : countryNames.of(country)}`;
};

/** Who the holder of a verified token is. */
export const principalOf = (payload: JWTPayload): Principal => {
  const { success, data, error } = claims.safeParse(payload);
  if (!success) {
    const wrong = new Set(error.issues.map(({ path }) => path.join(".")));
    throw new InvalidTokenError(`its claims are not as they must be: ${[...wrong].join(", ")}`);
  }
  const role = roleOf(data[ROLE_CLAIM]);
  const country = data[COUNTRY_CLAIM];
  return {
    subject: data.sub,
    role,
    country,
    name: data.name ?? publicName(role, country),
    issuer: data.iss,
    tokenId: data.jti,
    expiresAt: new Date(data.exp * 1000),
  };
};
