import { type DocumentNode, getOperationAST, OperationTypeNode } from "graphql";

export function isSubscription(document: DocumentNode, operationName?: string | null): boolean {
  return getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
}
