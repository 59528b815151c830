import { type Representations, readRepresentations } from "../analyse/representations";
import type { Analysis } from "../analyse/selection";
import { emitEntitiesStatement } from "../emit/statement";
import type { Inputs } from "../inputs";
import type { EntitiesMapping, Entity } from "../mapping/field-mapping";
import { Plan } from "./plan";

/** The records of one type that are asked for. */
interface EntitiesRead {
  readonly type: string;
  readonly plan: Plan;
  readonly inputs: Inputs;
}

interface EntitiesRun {
  readonly reads: readonly EntitiesRead[];
  readonly places: Representations["places"];
}

/** How records are read by their keys: a plan for each type, which is run where there are keys of it. */
export class EntitiesPlan {
  readonly #plans: ReadonlyMap<string, Plan>;

  constructor(
    readonly analysis: Analysis,
    private readonly mapping: EntitiesMapping,
  ) {
    this.#plans = new Map([...mapping.types].map(([type, entity]) => [type, planOf(analysis, type, entity)]));
  }

  /** What one run reads. */
  evaluate(variables: Readonly<Record<string, unknown>>, languages: readonly string[]): EntitiesRun {
    const { root, slots } = this.analysis;
    const inputs = slots.map((slot) => slot.input(variables, languages));
    const given = inputs[root.slot ?? -1]?.args["representations"] as readonly unknown[];
    const { keys, places } = readRepresentations(given, this.mapping, root.path);
    const reads = [...keys].map(([type, keysOfType]) => ({
      type,
      plan: this.#plans.get(type) as Plan,
      inputs: {
        slots: inputs.map((input, slot) =>
          slot === root.slot ? { args: { keys: keysOfType }, shape: "" } : input,
        ),
      },
    }));
    return { reads, places };
  }
}

function planOf(analysis: Analysis, type: string, entity: Entity): Plan {
  return new Plan(analysis, (inputs) => emitEntitiesStatement(analysis.root, type, entity, inputs));
}
