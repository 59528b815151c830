import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import type { ReadContext } from "../context";
import { withoutTypes } from "../mapping/union";
import { planOperation, type Root } from "../plan/operation-plan";
import { coerce } from "./coerce";
import type { Execution, Executor, ExecutorOptions } from "./execution";
import { JsonText } from "./json-text";
import { mutateRouted } from "./mutate-routed";
import { read } from "./read";
import { readEntities } from "./read-entities";
import { readRouted } from "./read-routed";
import type { Outcome, Outcomes } from "./resolvers";

const NOTHING: Outcomes = new Map();

/**
 * An executor for a schema that reads through the planner. Root fields are read side by side. Where all that is
 * selected is planned and nothing went wrong, their JSON is put together; otherwise graphql-js completes the
 * operation over what was read, and answers the rest itself.
 */
export function createExecutor(
  schema: GraphQLSchema,
  { passThrough = true, route }: ExecutorOptions = {},
): Executor {
  const complete = (execution: Execution, outcomes: Outcomes) =>
    execute({
      schema,
      document: execution.document,
      operationName: execution.operationName ?? null,
      variableValues: execution.variables ?? {},
      rootValue: outcomes,
      contextValue: execution.context,
    });
  const runOther = (execution: Execution) =>
    route && execution.operation
      ? mutateRouted(schema, execution, execution.operation, route)
      : complete(execution, NOTHING);
  return async (execution) => {
    const { document, operation, context } = execution;
    if (operation?.operation !== OperationTypeNode.QUERY) return runOther(execution);
    const variables = execution.variables ?? {};
    const { coerced, errors } = coerce(schema, operation, variables);
    if (coerced === undefined) return { errors };
    const roots = plannedRoots(schema, document, operation, coerced);
    if (roots instanceof GraphQLError) return complete(execution, NOTHING);
    const outcomes = route
      ? await readRouted(roots, { schema, execution, operation, variables: coerced, route })
      : await readAll(roots, coerced, context);
    // What comes from several places may have its fields in another order than the client.
    const data = passThrough && route === undefined ? passed(roots, outcomes) : undefined;
    return data === undefined ? complete(execution, outcomes) : { data: data as never };
  };
}

/** A condition that has no value is found while root fields are collected: graphql-js tells it as it always does. */
function plannedRoots(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): readonly Root[] | GraphQLError {
  try {
    return planOperation(schema, document, operation).roots(variables);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

async function readAll(
  roots: readonly Root[],
  variables: Readonly<Record<string, unknown>>,
  context: ReadContext,
): Promise<Outcomes> {
  const outcomes = new Map<string, Outcome>();
  const reads = roots.map(async (root) => {
    const outcome = await outcomeOf(root, variables, context);
    if (outcome !== undefined) outcomes.set(root.responseKey, outcome);
  });
  await Promise.all(reads);
  return outcomes;
}

async function outcomeOf(
  root: Root,
  variables: Readonly<Record<string, unknown>>,
  context: ReadContext,
): Promise<Outcome | undefined> {
  if (root.kind === "refused") return { error: root.error };
  if (root.kind === "typename" || root.kind === "other") return undefined;
  try {
    return {
      json: await (root.kind === "entities"
        ? readEntities(root.plan, variables, context)
        : read(root.plan, variables, context)),
    };
  } catch (error) {
    return { error };
  }
}

/** The response's data where every root field has its JSON. */
function passed(roots: readonly Root[], outcomes: Outcomes): JsonText | undefined {
  const fields: string[] = [];
  for (const root of roots) {
    const json = jsonOf(root, outcomes.get(root.responseKey));
    if (json === undefined) return undefined;
    fields.push(`${JSON.stringify(root.responseKey)}:${json}`);
  }
  return new JsonText(`{${fields.join(",")}}`);
}

function jsonOf(root: Root, outcome: Outcome | undefined): string | undefined {
  if (root.kind === "typename") return JSON.stringify(root.value);
  if (root.kind === "other" || root.kind === "refused") return undefined;
  if (outcome === undefined || "error" in outcome) return undefined;
  return root.plan.analysis.hasUnions ? withoutTypes(outcome.json) : outcome.json;
}
