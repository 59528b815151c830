import type { ReadContext } from "../context";
import { RECORD_SEPARATOR } from "../emit/entities";
import type { EntitiesPlan } from "../plan/entities-plan";
import { readData } from "./read";

/** Reads records by their keys, with one statement for each type: the JSON of them all, as they were asked for. */
export async function readEntities(
  entities: EntitiesPlan,
  variables: Readonly<Record<string, unknown>>,
  context: ReadContext,
): Promise<string> {
  const { reads, places } = entities.evaluate(variables, context.languages);
  const records = await Promise.all(
    reads.map(async ({ type, plan, inputs }) => {
      const data = await readData(plan, inputs, context);
      return [type, data.split(RECORD_SEPARATOR)] as const;
    }),
  );
  const byType = new Map(records);
  return `[${places.map(({ type, index }) => byType.get(type)?.[index]).join()}]`;
}
