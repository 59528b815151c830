import type { Analysis } from "../analyse/selection";
import { emitStatement, type Statement } from "../emit/statement";
import type { Inputs } from "../inputs";
import { evaluate, shapeOfAll } from "./evaluate";
import { StatementCache } from "./statement-cache";

/** How one root field is read: what it selects, and the statements that read it. */
export class Plan {
  readonly #statements = new StatementCache();

  constructor(readonly analysis: Analysis) {}

  /** The arguments of every selected field for one run. */
  evaluate(variables: Readonly<Record<string, unknown>>, languages: readonly string[]): Inputs {
    return evaluate(this.analysis, variables, languages);
  }

  statementFor(inputs: Inputs): Statement {
    return this.#statements.get(shapeOfAll(inputs), () => emitStatement(this.analysis.root, inputs));
  }
}
