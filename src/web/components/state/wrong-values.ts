import type { Failure } from "../../graph/failure";
import { refusedIn } from "../../routing/asked-moment";

/** A parameter of the address with one of its values. */
export type Value = readonly [name: string, value: string];

/** The graph says which value it takes not, or which id names nothing, in quotation marks. */
const TELLING_VALUES: readonly (string | undefined)[] = ["BAD_USER_INPUT", "NOT_FOUND"];

/** Where a page of a list begins or ends. */
export const PLACES: readonly string[] = ["after", "before"];

/** Whether the place in the list is what is wrong. */
export const isPlace = ([name]: Value): boolean => PLACES.includes(name);

/** All in the address that the graph says it could not take; nothing where that is not the reason. */
export const wrongValuesOf = (
  { code, said = [] }: Failure,
  parameters: URLSearchParams,
): readonly Value[] => {
  // A day or a moment that cannot be shown is told at the head of the page, and is not asked for.
  const told = refusedIn(parameters);
  const values: readonly Value[] = [...parameters].filter(
    ([name, value]) => !told.some((refused) => refused.parameter === name && refused.value === value),
  );
  if (code === "BAD_CURSOR") return values.filter(isPlace);
  if (!TELLING_VALUES.includes(code)) return [];
  return values.filter(([, value]) => said.some((words) => words.includes(JSON.stringify(value))));
};
