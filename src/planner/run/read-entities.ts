import type { ReadContext } from "../context";
import { RECORD_SEPARATOR } from "../emit/statement";
import type { EntitiesPlan } from "../plan/entities-plan";
import { runStatement } from "./run-statement";

type Variables = Readonly<Record<string, unknown>>;

/** Reads `_entities`, with one statement for each type: the list's JSON, in the order of the representations. */
export async function readEntities(
  plan: EntitiesPlan,
  variables: Variables,
  context: ReadContext,
): Promise<string> {
  const inputs = plan.evaluate(variables, context.languages);
  const { keys, places } = plan.asked(inputs);
  const { path } = plan.analysis.root;
  const reads = [...keys].map(async ([type, keysOfType]) => {
    const statement = plan.statementFor(type, inputs);
    const data = await runStatement(statement, { ...inputs, keys: keysOfType }, context, path);
    return [type, data.split(RECORD_SEPARATOR)] as const;
  });
  const records = new Map(await Promise.all(reads));
  return `[${places.map(({ type, index }) => records.get(type)?.[index]).join()}]`;
}
