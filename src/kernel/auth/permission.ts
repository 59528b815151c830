import { GraphQLError } from "graphql";
import { AUTH_ERROR_CODE } from "./errors";
import type { Principal, Role } from "./principal";

/** On which records a role may call a mutation. */
export type Scope =
  /** On any. */
  | "ANY"
  /** On those that the country of the token leads. */
  | "LED"
  /** On those that the country of the token leads; where it reports for itself alone, on those that it takes part in. */
  | "REPORTED";

export interface Permission {
  readonly role: Role;
  readonly scope: Scope;
}

/** Who may call a mutation: anyone, or those whom one of the permissions fits. */
export type Permissions = "ANYONE" | readonly Permission[];

/** What a decision about a record rests on: the codes of countries. */
export interface Facts {
  readonly leads: readonly string[];
  readonly members: readonly string[];
  /** The country that a report is about, where it is not about the whole. */
  readonly reportsFor: string | undefined;
}

const declared = new Map<string, Permissions>();

/** Declares who may call a mutation: done by its field's decorator. */
export const declarePermissions = (mutation: string, permissions: Permissions): void => {
  declared.set(mutation, permissions);
};

/** Whether a mutation is one of ours: of other owners' they themselves say who may call them. */
export const isOurs = (mutation: string): boolean => declared.has(mutation);

export const permissionsOf = (mutation: string): Permissions => {
  const permissions = declared.get(mutation);
  if (permissions === undefined) throw new Error(`nobody says who may call ${mutation}`);
  return permissions;
};

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  FOCAL_POINT: "focal points",
  ASSESSOR: "independent assessors",
  SECRETARIAT: "the secretariat",
};

const SCOPE_NAMES: Readonly<Record<Scope, string>> = {
  ANY: "",
  LED: ", on items that their country leads",
  REPORTED:
    ", on items that their country leads and, for their country's own status, on items that it takes part in",
};

const named = ({ role, scope }: Permission): string => `for ${ROLE_NAMES[role]}${SCOPE_NAMES[scope]}`;

/** A sentence for descriptions and errors. */
export const describePermissions = (permissions: Permissions): string =>
  permissions === "ANYONE" ? "It is for anyone." : `It is ${permissions.map(named).join("; and ")}.`;

const inScope: Readonly<Record<Scope, (country: string | undefined, facts: Facts) => boolean>> = {
  ANY: () => true,
  LED: (country, { leads }) => country !== undefined && leads.includes(country),
  REPORTED: (country, { leads, members, reportsFor }) =>
    country !== undefined &&
    (reportsFor === undefined
      ? leads.includes(country)
      : reportsFor === country && members.includes(country)),
};

const HOLDER_NAMES: Readonly<Record<Role, string>> = {
  FOCAL_POINT: "a focal point",
  ASSESSOR: "an independent assessor",
  SECRETARIAT: "the secretariat",
};

const holderOf = ({ role, country }: Principal): string =>
  country === undefined ? HOLDER_NAMES[role] : `${HOLDER_NAMES[role]} of ${country}`;

const forbidden = (
  mutation: string,
  principal: Principal,
  permissions: Permissions,
  hint = "",
): GraphQLError =>
  new GraphQLError(
    `"${mutation}" is not allowed here with your token, which is of ${holderOf(principal)}. ${describePermissions(permissions)}${hint}`,
    { extensions: { code: AUTH_ERROR_CODE.forbidden } },
  );

/** Nobody could report the whole of such an item: the one who asks should know whom to turn to. */
const NOBODY_LEADS =
  " No country leads this item yet: the secretariat has to name one, with the role LEAD, by `updateActionItem`.";

/** Refuses who may not call the mutation on any record: before anything is read. */
export const mustBeAllowed = (mutation: string, principal: Principal | undefined): void => {
  const permissions = permissionsOf(mutation);
  if (permissions === "ANYONE") return;
  if (principal === undefined) {
    throw new GraphQLError(
      `"${mutation}" needs an access token: send one in the header "Authorization: Bearer <token>". ${describePermissions(permissions)}`,
      { extensions: { code: AUTH_ERROR_CODE.unauthenticated } },
    );
  }
  if (!permissions.some(({ role }) => role === principal.role))
    throw forbidden(mutation, principal, permissions);
};

/** Refuses who may not call the mutation on the record that the facts are of. */
export const mustBeAllowedOn = (mutation: string, principal: Principal | undefined, facts: Facts): void => {
  mustBeAllowed(mutation, principal);
  const permissions = permissionsOf(mutation);
  if (permissions === "ANYONE" || principal === undefined) return;
  const fits = permissions.some(
    ({ role, scope }) => role === principal.role && inScope[scope](principal.country, facts),
  );
  if (fits) return;
  const hint = facts.leads.length === 0 && facts.reportsFor === undefined ? NOBODY_LEADS : "";
  throw forbidden(mutation, principal, permissions, hint);
};
