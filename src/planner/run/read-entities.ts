import type { ReadContext } from "../context";
import type { Inputs } from "../inputs";
import type { EntitiesPlan } from "../plan/entities-plan";
import type { Group } from "../plan/representations";
import { runStatement } from "./run-statement";

type Variables = Readonly<Record<string, unknown>>;

/** Reads `_entities`, with one statement for each type: the list's JSON, in the order of the representations. */
export async function readEntities(
  plan: EntitiesPlan,
  variables: Variables,
  context: ReadContext,
): Promise<string> {
  const inputs = plan.evaluate(variables, context.languages);
  const groups = plan.groups(inputs);
  const lists = await Promise.all(groups.map((group) => readGroup(plan, group, inputs, context)));
  return lists.length === 1 ? (lists[0] as string) : inOrder(groups, lists);
}

function readGroup(
  plan: EntitiesPlan,
  { type, keys }: Group,
  inputs: Inputs,
  context: ReadContext,
): Promise<string> {
  const statement = plan.statementFor(type, inputs);
  return runStatement(statement, { ...inputs, keys }, context, plan.analysis.root.path);
}

function inOrder(groups: readonly Group[], lists: readonly string[]): string {
  const records: unknown[] = [];
  groups.forEach(({ places }, index) => {
    const list = JSON.parse(lists[index] ?? "[]") as unknown[];
    places.forEach((place, position) => {
      records[place] = list[position];
    });
  });
  return JSON.stringify(records);
}
