import type { ReadContext } from "../context";
import type { Inputs } from "../inputs";
import { mappingOf } from "../mapping/mapping-of";
import type { Plan } from "../plan/plan";
import { runStatement } from "./run-statement";
import { type UnknownValue, unknownValue } from "./unknown-value";

type Variables = Readonly<Record<string, unknown>>;

/** Reads a root field and all that is selected below it, with one statement: its JSON. */
export async function read(plan: Plan, variables: Variables, context: ReadContext): Promise<string> {
  const inputs = plan.evaluate(variables, context.languages);
  const data = await runStatement(plan.statementFor(inputs), inputs, context, plan.analysis.root.path);
  const missing = data === "null" ? missingKey(plan, inputs) : undefined;
  if (missing !== undefined) throw unknownValue([missing]);
  return data;
}

/** Where the root field asks for one record by its key and there is none: that key. */
function missingKey({ analysis: { root } }: Plan, { slots }: Inputs): UnknownValue | undefined {
  const mapping = mappingOf(root.definition);
  if (mapping?.kind !== "one" || mapping.key === undefined || root.slot === undefined) return undefined;
  const { argument, known } = mapping.key;
  return { what: known.what, value: String(slots[root.slot]?.args[argument]) };
}
