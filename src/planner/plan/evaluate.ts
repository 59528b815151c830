import type { Analysis } from "../analyse/selection";
import type { Inputs } from "../inputs";

/** The arguments of every selected field for one run. */
export function evaluate(
  { slots }: Analysis,
  variables: Readonly<Record<string, unknown>>,
  languages: readonly string[],
): Inputs {
  return { slots: slots.map((slot) => slot.input(variables, languages)) };
}

/** What a statement depends on of all arguments. */
export function shapeOfAll({ slots }: Inputs): string {
  return slots.map(({ shape }) => shape).join(";");
}
