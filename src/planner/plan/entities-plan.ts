import type { Analysis } from "../analyse/selection";
import { emitEntities, type Statement } from "../emit/statement";
import type { Inputs } from "../inputs";
import type { EntitiesMapping } from "../mapping/field-mapping";
import { evaluate, shapeOfAll } from "./evaluate";
import { type Asked, readRepresentations } from "./representations";
import { StatementCache } from "./statement-cache";

/** How `_entities` is read: one statement for each type, whatever the number of its records. */
export class EntitiesPlan {
  readonly #statements = new StatementCache();

  constructor(
    readonly analysis: Analysis,
    private readonly mapping: EntitiesMapping,
  ) {}

  evaluate(variables: Readonly<Record<string, unknown>>, languages: readonly string[]): Inputs {
    return evaluate(this.analysis, variables, languages);
  }

  /** The records asked for, by their types, and where each belongs. */
  asked({ slots }: Inputs): Asked {
    const { slot = -1, path } = this.analysis.root;
    const representations = slots[slot]?.args["representations"] as readonly unknown[];
    return readRepresentations(representations, this.mapping, path);
  }

  statementFor(type: string, inputs: Inputs): Statement {
    const { root } = this.analysis;
    const entity = this.mapping.types.get(type);
    if (entity === undefined) throw new Error(`${type} is no entity`);
    return this.#statements.get(`${type}:${shapeOfAll(inputs)}`, () =>
      emitEntities(type, entity, root.members?.get(type) ?? [], inputs),
    );
  }
}
