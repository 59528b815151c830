import type { Analysis } from "../analyse/selection";
import { emitStatement, type Statement } from "../emit/statement";
import type { Inputs } from "../inputs";
import { StatementCache } from "./statement-cache";

/** How one root field is read: what it selects, and the statements that read it. */
export class Plan {
  readonly #statements = new StatementCache();

  constructor(readonly analysis: Analysis) {}

  /** The arguments of every selected field for one run. */
  evaluate(variables: Readonly<Record<string, unknown>>, languages: readonly string[]): Inputs {
    return { slots: this.analysis.slots.map((slot) => slot.input(variables, languages)) };
  }

  statementFor(inputs: Inputs): Statement {
    const shape = inputs.slots.map((slot) => slot.shape).join(";");
    return this.#statements.get(shape, () => emitStatement(this.analysis.root, inputs));
  }
}
