import { isDeepStrictEqual } from "node:util";
import type { Faults } from "./faults";
import { refuse, userError } from "./refused";

/** Adds a fault for every field that is null and may not be. */
export const checkCleared = (input: object, clearable: readonly string[], faults: Faults): void => {
  for (const [field, value] of Object.entries(input)) {
    if (value !== null || field === "idempotencyKey" || clearable.includes(field)) continue;
    faults.add(
      "CANNOT_BE_CLEARED",
      [field],
      `${field} may not be null: leave it out, or give another value.`,
    );
  }
};

/** The fields, by the names of the input, whose values differ from what is there. */
export const changedFields = (
  given: Readonly<Record<string, unknown>>,
  present: Readonly<Record<string, unknown>>,
): string[] =>
  Object.keys(given).filter(
    (field) => given[field] !== undefined && !isDeepStrictEqual(given[field], present[field]),
  );

/** Refuses an update that would leave everything as it is: neither version nor feed should move for it. */
export const refuseUnchanged = (changed: readonly string[], id: string): void => {
  if (changed.length > 0) return;
  refuse("NOTHING_CHANGED", [], `"${id}" reads like this already: nothing was written.`);
};

/** Refuses where the record is at another version than the one that the writer has seen. */
export const checkVersionOf = (
  { id, version }: { readonly id: string; readonly version: number },
  expected: number,
  /** What the error calls it. */
  called = `"${id}"`,
): void => {
  if (version === expected) return;
  const why =
    expected > version
      ? `There is no version ${expected} of ${called} yet; the present one is ${version}.`
      : `${called} is at version ${version}, not ${expected}: somebody has written since.`;
  refuse("VERSION_CONFLICT", ["expectedVersion"], `${why} Look at it again, then send version ${version}.`);
};

/** What the database still refuses, by the name of the constraint or the code of the error. */
export const refusals = (
  told: Readonly<Record<string, readonly [code: string, field: string, message: string]>>,
) =>
  Object.fromEntries(
    Object.entries(told).map(([name, [code, field, message]]) => [name, userError(code, [field], message)]),
  );
