import { GraphQLError } from "graphql";
import type { Principal, Role } from "./principal";

/** The codes of errors about who may do what; they stand in `extensions.code`. */
export const AUTH_ERROR_CODE = {
  unauthenticated: "UNAUTHENTICATED",
  forbidden: "FORBIDDEN",
} as const;

const DOES_NOT_HOLD =
  "The access token does not hold: ask whoever gave it to you for a new one, and send that alone in the header 'Authorization', after the word 'Bearer'; to read, send none.";

/** A token that does not hold. Why is for the log alone: whoever tries tokens learns nothing from the answer. */
export class InvalidTokenError extends GraphQLError {
  /** In words that hold nothing of the token. */
  readonly reason: string;

  constructor(reason: string) {
    super(DOES_NOT_HOLD, { extensions: { code: AUTH_ERROR_CODE.unauthenticated } });
    this.reason = reason;
  }
}

/** Whether a token holds cannot be told: that is no fault of the token. `reason` is for the log. */
export class IssuerUnreachableError extends GraphQLError {
  readonly reason: string;

  constructor(reason: string) {
    super("Whether the access token holds cannot be checked at the moment; try again in a few seconds.", {
      extensions: { code: "SERVICE_UNAVAILABLE" },
    });
    this.reason = reason;
  }
}

/** Who may do something. */
export interface Needed {
  /** Begins the sentence: "Recording a status". */
  readonly doing: string;
  readonly roles: readonly Role[];
  /** For focal points: the countries of which any one will do. */
  readonly countries?: readonly string[];
}

const NAMES: Readonly<Record<Role, string>> = {
  FOCAL_POINT: "a focal point",
  ASSESSOR: "an independent assessor",
  SECRETARIAT: "the secretariat",
};

const either = new Intl.ListFormat("en", { type: "disjunction" });

const nameOf = (role: Role, countries: readonly string[] | undefined): string =>
  role === "FOCAL_POINT" && countries !== undefined && countries.length > 0
    ? `${NAMES[role]} of ${either.format(countries)}`
    : NAMES[role];

const wanted = ({ roles, countries }: Needed): string =>
  either.format(roles.map((role) => nameOf(role, countries)));

/** Nobody in particular asks for what only some may do. */
export const mustHoldToken = (needed: Needed): GraphQLError =>
  new GraphQLError(
    `${needed.doing} needs the access token of ${wanted(needed)}: send it in the header 'Authorization', after the word 'Bearer'.`,
    { extensions: { code: AUTH_ERROR_CODE.unauthenticated } },
  );

/** Somebody asks for what others may do. */
export const forbidden = (needed: Needed, { role, country }: Principal): GraphQLError =>
  new GraphQLError(
    `${needed.doing} needs the access token of ${wanted(needed)}, and yours is of ${nameOf(role, country === undefined ? undefined : [country])}.`,
    { extensions: { code: AUTH_ERROR_CODE.forbidden } },
  );

const mayDo = ({ roles, countries }: Needed, { role, country }: Principal): boolean =>
  roles.includes(role) &&
  (role !== "FOCAL_POINT" ||
    countries === undefined ||
    (country !== undefined && countries.includes(country)));

/** Who it is, if they may; else an error that says who may. */
export const authorize = (principal: Principal | undefined, needed: Needed): Principal => {
  if (principal === undefined) throw mustHoldToken(needed);
  if (!mayDo(needed, principal)) throw forbidden(needed, principal);
  return principal;
};
