import { Refused, userError } from "./refused";
import type { UserError } from "./user-error.type";

/** What is wrong with an input, gathered so that all of it can be told at once. */
export class Faults {
  private readonly found: UserError[] = [];

  add(code: string, field: readonly (string | number)[], message: string): void {
    this.found.push(userError(code, field, message));
  }

  /** Refuses the write where anything is wrong. */
  refuseAny(): void {
    if (this.found.length > 0) throw new Refused(this.found);
  }
}
