import type { UserError } from "./user-error.type";

/** A write that is refused for reasons that the user can mend: they become the payload's `userErrors`. */
export class Refused extends Error {
  constructor(readonly userErrors: readonly UserError[]) {
    super(userErrors.map(({ message }) => message).join(" "));
  }
}

/** The user error for a field of the input, by the names from the input inwards. */
export const userError = (code: string, field: readonly (string | number)[], message: string): UserError => ({
  code,
  field: ["input", ...field.map(String)],
  message,
});

/** Refuses a write for one reason. */
export const refuse = (code: string, field: readonly (string | number)[], message: string): never => {
  throw new Refused([userError(code, field, message)]);
};
