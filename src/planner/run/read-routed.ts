import { type ExecutionResult, GraphQLError } from "graphql";
import { routedJson, routedKey } from "../mapping/routed";
import type { Root } from "../plan/operation-plan";
import type { Execution, Route } from "./execution";
import type { Outcome, Outcomes } from "./resolvers";
import { type UnknownValue, unknownValue } from "./unknown-value";

type ReadRoot = Extract<Root, { kind: "read" }>;

/**
 * The outcomes of root fields that are read somewhere else. Arguments are checked here, by the code that checks them
 * where the fields are read here: what is wrong with them is told alike.
 */
export async function readRouted(
  roots: readonly Root[],
  execution: Execution,
  variables: Readonly<Record<string, unknown>>,
  route: Route,
): Promise<Outcomes> {
  const outcomes = new Map<string, Outcome>();
  const reads: ReadRoot[] = [];
  for (const root of roots) {
    const error = root.kind === "read" ? wrongWith(root, variables, execution) : undefined;
    if (root.kind === "refused") outcomes.set(root.responseKey, { error: root.error });
    else if (error !== undefined) outcomes.set(root.responseKey, { error });
    else if (root.kind === "read") reads.push(root);
  }
  if (reads.length === 0) return outcomes;
  const result = await route(execution);
  for (const { responseKey } of reads) outcomes.set(responseKey, outcomeOf(responseKey, result));
  return outcomes;
}

function wrongWith(
  { plan }: ReadRoot,
  variables: Readonly<Record<string, unknown>>,
  { context }: Execution,
): unknown {
  try {
    plan.evaluate(variables, context.languages);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** A root field is read whole, or not at all: so it is where one statement reads it. */
function outcomeOf(responseKey: string, { data, errors = [] }: ExecutionResult): Outcome {
  const key = routedKey(responseKey);
  const own = errors.filter(({ path }) => path === undefined || path[0] === key);
  if (own.length > 0) return { error: together(own) };
  const value = data?.[key];
  return value === undefined
    ? { error: new Error(`"${key}" was not answered`) }
    : { json: routedJson(value) };
}

/** Where the error stands is for graphql-js to say, which knows the client's operation. */
function together(errors: readonly GraphQLError[]): GraphQLError {
  const [first] = errors as [GraphQLError];
  const other = errors.find(({ extensions }) => extensions["code"] !== "NOT_FOUND");
  if (other !== undefined) return unplaced(other);
  // One error may stand in several places; what several parts of the graph did not find is told at once.
  if (errors.every(({ message }) => message === first.message)) return unplaced(first);
  const unknown = errors.flatMap(({ extensions }) => (extensions["unknown"] ?? []) as UnknownValue[]);
  return unknown.length === 0 ? unplaced(first) : unknownValue(unknown);
}

/** An error as it was told elsewhere, to be told here. */
function unplaced({ message, extensions, originalError }: GraphQLError): GraphQLError {
  const cause = extensions["code"] === undefined ? originalError : undefined;
  return new GraphQLError(message, { extensions, ...(cause && { originalError: cause }) });
}
