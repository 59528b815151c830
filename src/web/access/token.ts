import { useSyncExternalStore } from "react";

const KEY = "sarazm.token";
const listeners = new Set<() => void>();
let fallback: string | undefined;
let hasEnded = false;

const stored = (): string | undefined => {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    // Where nothing may be stored, it is kept until the page is left.
    return fallback;
  }
};

/** Keeps a token for as long as this tab is open; undefined forgets it. It is never in an address. */
export const keepToken = (token: string | undefined): void => {
  fallback = token;
  hasEnded = false;
  try {
    if (token === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, token);
  } catch {
    // It is kept in `fallback`.
  }
  tell();
};

const tell = (): void => {
  for (const listener of listeners) listener();
};

/** Forgets a token of which the server says that it holds no longer. */
export const endToken = (): void => {
  keepToken(undefined);
  hasEnded = true;
  tell();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The token of who uses this tab; undefined for a reader. */
export const useToken = (): string | undefined => useSyncExternalStore(subscribe, stored);

/** Whether the token that was kept last was given up because it did not hold. */
export const useHasEnded = (): boolean => useSyncExternalStore(subscribe, () => hasEnded);

/** The roles that tokens name. */
export type Role = "focal-point" | "assessor" | "secretariat";

/** Who a token says its holder is. Only the server knows whether it holds. */
export interface Holder {
  readonly role: Role;
  readonly country: string | undefined;
  /** How records name them, publicly. */
  readonly name: string | undefined;
  readonly until: Date | undefined;
}

const ROLES: readonly Role[] = ["focal-point", "assessor", "secretariat"];

const claimsOf = (token: string): Readonly<Record<string, unknown>> => {
  const [, payload = ""] = token.split(".");
  const bytes = Uint8Array.from(atob(payload.replaceAll("-", "+").replaceAll("_", "/")), (character) =>
    character.charCodeAt(0),
  );
  return JSON.parse(new TextDecoder().decode(bytes));
};

const textIn = (claim: unknown): string | undefined => (typeof claim === "string" ? claim : undefined);

/** Who holds a token, by its claims; undefined where it is none of Sarazm's. */
export const holderOf = (token: string | undefined): Holder | undefined => {
  if (token === undefined) return undefined;
  try {
    const claims = claimsOf(token);
    const role = ROLES.find((known) => known === claims["sarazm_role"]);
    if (role === undefined) return undefined;
    const until = claims["exp"];
    return {
      role,
      country: textIn(claims["sarazm_country"]),
      name: textIn(claims["name"]),
      until: typeof until === "number" ? new Date(until * 1_000) : undefined,
    };
  } catch {
    return undefined;
  }
};
