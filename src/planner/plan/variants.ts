import type { FragmentDefinitionNode, OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import { conditionVariables } from "../analyse/conditions";

/** What is kept of one operation at most: one per combination of what `@include` and `@skip` depend on. */
const MOST = 32;

type Variables = Readonly<Record<string, unknown>>;

/** What was planned of an operation, for each combination of its conditions. */
export class Variants<Planned extends object> {
  readonly #conditions: readonly string[];
  readonly #planned = new LRUCache<string, Planned>({ max: MOST });

  constructor(
    operation: OperationDefinitionNode,
    fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  ) {
    this.#conditions = conditionVariables(operation, fragments);
  }

  get(variables: Variables, plan: () => Planned): Planned {
    const variant = this.#conditions.map((name) => variables[name]).join();
    const known = this.#planned.get(variant);
    if (known !== undefined) return known;
    const planned = plan();
    this.#planned.set(variant, planned);
    return planned;
  }
}
