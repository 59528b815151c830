import { type ValidationError, validateSync } from "class-validator";
import { userError } from "./refused";
import type { UserError } from "./user-error.type";

/** What the decorators of the input's class say is wrong with its values, field by field. */
export const invalidFields = (input: object): UserError[] =>
  // A class without decorators has nothing to say: inputs within inputs are checked where theirs say so.
  validateSync(input, { forbidUnknownValues: false }).flatMap((error) => describe(error, []));

const describe = (error: ValidationError, path: readonly string[]): UserError[] => {
  const field = [...path, error.property];
  const own = Object.values(error.constraints ?? {}).map((message) =>
    userError("INVALID", field, `${message}.`),
  );
  return [...own, ...(error.children ?? []).flatMap((child) => describe(child, field))];
};
