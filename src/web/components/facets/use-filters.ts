import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import { useChangeAddress } from "../../routing/use-change-address";

/** Where a page of a list begins or ends; it does not hold for another list. */
const PLACE = ["after", "before"] as const;

/** What the address narrows a list to. */
export interface Filters {
  readonly all: (name: string) => readonly string[];
  readonly one: (name: string) => string | undefined;
  /** Adds a value, or takes it away. */
  readonly toggle: (name: string, value: string) => Promise<void>;
  readonly set: (
    name: string,
    value: string | undefined,
    options?: { readonly isTyping?: boolean },
  ) => Promise<void>;
  /** Goes to another page of the list. */
  readonly go: (place: (typeof PLACE)[number], cursor: string | undefined) => Promise<void>;
  /** Takes all of these away. */
  readonly clear: (names: readonly string[]) => Promise<void>;
}

/**
 * Whether the entry of the history that is shown was made by typing this: the first letter makes one, further letters
 * take its place. The history knows it at once; what the router shows may be older.
 */
const isTyped = (name: string): boolean => history.state?.usr?.typed === name;

const without = (parameters: URLSearchParams, names: readonly string[]): URLSearchParams => {
  const rest = new URLSearchParams(parameters);
  for (const name of names) rest.delete(name);
  return rest;
};

/** Reads what a list is narrowed to from the address, and writes it there. */
export const useFilters = (): Filters => {
  const [parameters] = useSearchParams();
  const change = useChangeAddress();
  const toggle = useCallback(
    (name: string, value: string) =>
      change((before) => {
        const after = without(before, PLACE);
        const isThere = after.getAll(name).includes(value);
        if (isThere) after.delete(name, value);
        else after.append(name, value);
        return after;
      }, STAY),
    [change],
  );
  const set = useCallback<Filters["set"]>(
    (name, value, { isTyping = false } = {}) =>
      change(
        (before) => {
          const after = without(before, [...PLACE, name]);
          if (value !== undefined && value !== "") after.set(name, value);
          return after;
        },
        isTyping ? { ...STAY, replace: isTyped(name), state: { typed: name } } : STAY,
      ),
    [change],
  );
  const go = useCallback<Filters["go"]>(
    (place, cursor) =>
      change((before) => {
        const after = without(before, PLACE);
        if (cursor !== undefined) after.set(place, cursor);
        return after;
      }),
    [change],
  );
  const clear = useCallback(
    (names: readonly string[]) => change((before) => without(before, [...PLACE, ...names]), STAY),
    [change],
  );
  return useMemo(
    () => ({
      all: (name) => parameters.getAll(name),
      one: (name) => parameters.get(name) ?? undefined,
      toggle,
      set,
      go,
      clear,
    }),
    [parameters, toggle, set, go, clear],
  );
};

const STAY = { preventScrollReset: true } as const;
