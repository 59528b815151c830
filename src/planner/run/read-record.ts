import type { GraphQLFieldResolver } from "graphql";
import type { ReadContext } from "../context";
import type { EntityMapping } from "../mapping/field-mapping";
import { planRecord } from "../plan/record-plan";
import { runStatement } from "./run-statement";

type Payload = Readonly<Record<string, unknown>>;

/** Reads what is selected of the record whose id stands in the payload; null where none does. */
export function readRecord(
  type: string,
  entity: EntityMapping,
): GraphQLFieldResolver<Payload, ReadContext, Record<string, unknown>> {
  return async (payload, _args, context, info) => {
    const id = payload[info.fieldName];
    if (typeof id !== "string") return null;
    const plan = planRecord(info, type, entity);
    const inputs = plan.evaluate(info.variableValues, context.languages);
    const keyed = { ...inputs, keys: [id] };
    return JSON.parse(await runStatement(plan.statementFor(inputs), keyed, context, plan.analysis.root.path));
  };
}
