import { LRUCache } from "lru-cache";
import type { Analysis } from "../analyse/selection";
import { emitStatement, type Statement } from "../emit/statement";
import type { Inputs } from "../inputs";

/** Statements kept per root field: one per shape of its arguments. */
const SHAPES = 50;

/** How one root field is read: what it selects, and the statements that read it. */
export class Plan {
  readonly #statements = new LRUCache<string, Statement>({ max: SHAPES });

  constructor(readonly analysis: Analysis) {}

  /** The arguments of every selected field for one run. */
  evaluate(variables: Readonly<Record<string, unknown>>, languages: readonly string[]): Inputs {
    return { slots: this.analysis.slots.map((slot) => slot.input(variables, languages)) };
  }

  statementFor(inputs: Inputs): Statement {
    const shape = inputs.slots.map((slot) => slot.shape).join(";");
    const known = this.#statements.get(shape);
    if (known !== undefined) return known;
    const statement = emitStatement(this.analysis.root, inputs);
    this.#statements.set(shape, statement);
    return statement;
  }
}
