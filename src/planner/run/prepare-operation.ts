import {
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import { planOperation } from "../plan/operation-plan";
import { coerce } from "./coerce";

/**
 * Compiles a query before anybody asks it: its plan, and the statements that it runs where its variables have their
 * defaults. What it cannot be asked with is told to who does.
 */
export function prepareOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): void {
  if (operation.operation !== OperationTypeNode.QUERY) return;
  const { coerced } = coerce(schema, operation, {});
  try {
    for (const root of planOperation(schema, document, operation).roots(coerced ?? {})) {
      if (root.kind === "read" && coerced !== undefined)
        root.plan.statementFor(root.plan.evaluate(coerced, []));
    }
  } catch {
    // What depends on variables that are missing is compiled when they are there.
  }
}
