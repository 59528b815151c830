import type { GraphQLResolveInfo, OperationDefinitionNode } from "graphql";
import { collectFields } from "graphql/execution/collectFields.js";
import { badInput } from "../../kernel/errors/graphql";
import { conditionVariables } from "../analyse/conditions";
import { type Analysis, analyse } from "../analyse/selection";
import { shapeOf } from "../analyse/shape";
import { emitStatement, type Statement } from "../emit/statement";
import type { Inputs } from "../inputs";

/** Statements kept per root field: one per shape of its arguments. */
const SHAPES = 50;

export interface Plan {
  readonly analysis: Analysis;
  readonly statements: Map<string, Statement>;
}

/** How many root fields an operation may have: each is a statement. */
const MOST_ROOT_FIELDS = 100;

interface OperationPlans {
  readonly rootFields: number;
  readonly conditions: readonly string[];
  readonly plans: Map<string, Plan>;
}

/**
 * Plans live as long as the parsed operation that they belong to, which the server keeps in a bounded
 * cache: an operation seen again is neither analysed nor compiled again.
 */
const operations = new WeakMap<OperationDefinitionNode, OperationPlans>();

export function planFor(info: GraphQLResolveInfo): Plan {
  const known = operations.get(info.operation) ?? remember(info);
  if (known.rootFields > MOST_ROOT_FIELDS) {
    throw badInput(`The operation has ${known.rootFields} root fields: ask for ${MOST_ROOT_FIELDS} at most.`);
  }
  const variant = known.conditions.map((name) => info.variableValues[name]).join();
  const key = `${String(info.path.key)}:${variant}`;
  const plan = known.plans.get(key) ?? { analysis: analyse(info), statements: new Map<string, Statement>() };
  known.plans.set(key, plan);
  return plan;
}

function remember(info: GraphQLResolveInfo): OperationPlans {
  const { operation, fragments, schema, parentType, variableValues } = info;
  const operationPlans = {
    rootFields: collectFields(schema, fragments, variableValues, parentType, operation.selectionSet).size,
    conditions: conditionVariables(operation, fragments),
    plans: new Map<string, Plan>(),
  };
  operations.set(operation, operationPlans);
  return operationPlans;
}

export function statementFor({ analysis, statements }: Plan, inputs: Inputs): Statement {
  const shape = shapeOf(analysis, inputs);
  const statement = statements.get(shape) ?? emitStatement(analysis.root, inputs);
  // A Map keeps the order of insertion: putting a used one last makes the first the least recently used.
  statements.delete(shape);
  statements.set(shape, statement);
  const oldest = statements.keys().next();
  if (statements.size > SHAPES && !oldest.done) statements.delete(oldest.value);
  return statement;
}
