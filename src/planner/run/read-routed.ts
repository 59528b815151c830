import {
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { isConsequence, memberNamedBy } from "../../kernel/graphql";
import { clientKey, routedJson, routedKeys } from "../mapping/routed";
import type { Root } from "../plan/operation-plan";
import type { Execution, Route } from "./execution";
import type { Missing, Outcome, Outcomes } from "./resolvers";
import { rootFields, withRootFields } from "./root-fields";
import { type UnknownValue, unknownValue } from "./unknown-value";

type ReadRoot = Extract<Root, { kind: "read" }>;
type Variables = Readonly<Record<string, unknown>>;

interface RoutedRead {
  readonly schema: GraphQLSchema;
  readonly execution: Execution;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
  readonly route: Route;
}

/**
 * The outcomes of root fields that are read somewhere else. Arguments are checked here, by the code that checks them
 * where the fields are read here: what is wrong with them is told alike.
 */
export async function readRouted(roots: readonly Root[], read: RoutedRead): Promise<Outcomes> {
  const outcomes = new Map<string, Outcome>();
  const wanted: string[] = [];
  for (const root of roots) {
    if (root.kind === "refused") outcomes.set(root.responseKey, { error: root.error });
    if (root.kind !== "read") continue;
    const error = wrongWith(root, read);
    if (error === undefined) wanted.push(root.responseKey);
    else outcomes.set(root.responseKey, { error });
  }
  await ask(wanted, wanted.length === roots.length, read, outcomes);
  return outcomes;
}

function wrongWith({ plan }: ReadRoot, { variables, execution }: RoutedRead): unknown {
  try {
    plan.evaluate(variables, execution.context.languages);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** Where one root field fails that may not be null, others may be lost with it: each of them is asked for alone. */
async function ask(
  wanted: readonly string[],
  areAll: boolean,
  read: RoutedRead,
  outcomes: Map<string, Outcome>,
): Promise<void> {
  if (wanted.length === 0) return;
  const document = areAll ? read.execution.document : documentOf(wanted, read);
  const result = await read.route({ ...read.execution, document });
  const lost: string[] = [];
  for (const key of wanted) {
    const outcome = outcomeOf(key, result, wanted.length === 1);
    if (outcome === undefined) lost.push(key);
    else outcomes.set(key, outcome);
  }
  await Promise.all(lost.map((key) => ask([key], false, read, outcomes)));
}

function documentOf(wanted: readonly string[], { schema, execution, operation, variables }: RoutedRead) {
  const fields = rootFields(schema, execution.document, operation, variables);
  return withRootFields(
    execution.document,
    operation,
    wanted.flatMap((key) => fields.get(key) ?? []),
  );
}

/**
 * A root field is read whole, or not at all: so it is where one statement reads it. Only what other owners have of it may
 * be missing. Undefined where it was lost.
 */
function outcomeOf(
  responseKey: string,
  { data, errors = [] }: ExecutionResult,
  isAlone: boolean,
): Outcome | undefined {
  const keys = routedKeys(responseKey);
  const own = errors.filter(({ path }) => path === undefined || keys.includes(String(path[0])));
  const ofMembers = own.filter((error) => memberNamedBy(error) !== undefined);
  const ours = own.filter((error) => memberNamedBy(error) === undefined);
  const causes = ours.filter((error) => !isConsequence(error));
  if (causes.length > 0) return { error: together(causes) };
  const isLost = ours.length > 0 && ofMembers.length === 0;
  const value = isLost ? undefined : keys.map((key) => data?.[key]).find(isThere);
  if (value !== undefined) {
    const json = routedJson(value);
    return ofMembers.length === 0 ? { json } : { json, missing: ofMembers.map(missing) };
  }
  return isAlone ? { error: own[0] ?? new Error(`"${responseKey}" was not answered`) } : undefined;
}

/** In the names that the client gave. */
const missing = (error: GraphQLError): Missing => ({
  path: (error.path ?? []).slice(1).map((key) => (typeof key === "string" ? clientKey(key) : key)),
  error,
});

const isThere = (value: unknown): boolean => value !== undefined;

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
