import { GraphQLError } from "graphql";
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

export const permissionsOf = (mutation: string): Permissions => {
  const permissions = declared.get(mutation);
  if (permissions === undefined) throw new Error(`nobody says who may call ${mutation}`);
  return permissions;
};

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  FOCAL_POINT: "a focal point",
  ASSESSOR: "an independent assessor",
  SECRETARIAT: "the secretariat",
};

const SCOPE_NAMES: Readonly<Record<Scope, string>> = {
  ANY: "",
  LED: ", where its country leads",
  REPORTED: ", where its country leads; for its country's own status, where its country takes part",
};

const named = ({ role, scope }: Permission): string => `${ROLE_NAMES[role]}${SCOPE_NAMES[scope]}`;

const SENTENCE_START = /^./;

/** A sentence for descriptions and errors. */
export const describePermissions = (permissions: Permissions): string =>
  permissions === "ANYONE"
    ? "Anyone may call it."
    : `${permissions
        .map(named)
        .join("; or ")
        .replace(SENTENCE_START, (letter) => letter.toUpperCase())} may call it.`;

const inScope: Readonly<Record<Scope, (country: string | undefined, facts: Facts) => boolean>> = {
  ANY: () => true,
  LED: (country, { leads }) => country !== undefined && leads.includes(country),
  REPORTED: (country, { leads, members, reportsFor }) =>
    country !== undefined &&
    (reportsFor === undefined
      ? leads.includes(country)
      : reportsFor === country && members.includes(country)),
};

const forbidden = (mutation: string, permissions: Permissions): GraphQLError =>
  new GraphQLError(`Your token does not allow ${mutation} here. ${describePermissions(permissions)}`, {
    extensions: { code: "FORBIDDEN" },
  });

/** Refuses who may not call the mutation on any record: before anything is read. */
export const mustBeAllowed = (mutation: string, principal: Principal | undefined): void => {
  const permissions = permissionsOf(mutation);
  if (permissions === "ANYONE") return;
  if (principal === undefined) {
    throw new GraphQLError(
      `${mutation} needs an access token: send it as "Authorization: Bearer …". ${describePermissions(permissions)}`,
      { extensions: { code: "UNAUTHENTICATED", http: { status: 401 } } },
    );
  }
  if (!permissions.some(({ role }) => role === principal.role)) throw forbidden(mutation, permissions);
};

/** Refuses who may not call the mutation on the record that the facts are of. */
export const mustBeAllowedOn = (mutation: string, principal: Principal | undefined, facts: Facts): void => {
  mustBeAllowed(mutation, principal);
  const permissions = permissionsOf(mutation);
  if (permissions === "ANYONE") return;
  const fits = permissions.some(
    ({ role, scope }) => role === principal?.role && inScope[scope](principal.country, facts),
  );
  if (!fits) throw forbidden(mutation, permissions);
};
