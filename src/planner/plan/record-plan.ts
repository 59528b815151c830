import type { GraphQLResolveInfo } from "graphql";
import { LRUCache } from "lru-cache";
import { conditionVariables } from "../analyse/conditions";
import { type Analysis, analyse } from "../analyse/selection";
import { emitEntities, type Statement } from "../emit/statement";
import type { Inputs } from "../inputs";
import type { EntityMapping } from "../mapping/field-mapping";
import { evaluate, shapeOfAll } from "./evaluate";
import { StatementCache } from "./statement-cache";

/** How a record that a payload names is read: with one statement, by its key. */
export class RecordPlan {
  readonly #statements = new StatementCache();

  constructor(
    readonly analysis: Analysis,
    private readonly type: string,
    private readonly entity: EntityMapping,
  ) {}

  evaluate(variables: Readonly<Record<string, unknown>>, languages: readonly string[]): Inputs {
    return evaluate(this.analysis, variables, languages);
  }

  statementFor(inputs: Inputs): Statement {
    return this.#statements.get(shapeOfAll(inputs), () =>
      emitEntities(this.type, this.entity, this.analysis.root.children, inputs),
    );
  }
}

/** Plans kept per field: one per combination of what `@include` and `@skip` depend on. */
const VARIANTS = 32;

/** Plans live as long as the parsed field that they belong to, as those of operations do. */
const plans = new WeakMap<object, LRUCache<string, RecordPlan>>();

export function planRecord(info: GraphQLResolveInfo, type: string, entity: EntityMapping): RecordPlan {
  const [node] = info.fieldNodes as readonly [GraphQLResolveInfo["fieldNodes"][number]];
  const variants = plans.get(node) ?? new LRUCache<string, RecordPlan>({ max: VARIANTS });
  plans.set(node, variants);
  const conditions = conditionVariables(info.operation, info.fragments);
  const variant = conditions.map((name) => info.variableValues[name]).join();
  const known = variants.get(variant);
  if (known !== undefined) return known;
  const { schema, fragments, variableValues, parentType, path, fieldNodes } = info;
  const analysis = analyse({ schema, fragments, variableValues }, parentType, String(path.key), fieldNodes);
  const plan = new RecordPlan(analysis, type, entity);
  variants.set(variant, plan);
  return plan;
}
