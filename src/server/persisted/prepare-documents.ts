import { GraphQLError, parse } from "graphql";
import type { OperationLimits } from "../../kernel/config";
import type { DocumentText } from "../../kernel/documents";
import type { Logger } from "../../kernel/logger";
import type { GraphRunner } from "../graphql/graph-runner";
import { parseLimits } from "../limits";

interface PreparingOptions {
  readonly limits: OperationLimits;
  readonly logger: Logger;
}

/** Plans every document before anybody asks for it. One that cannot be answered is told, and stays known by its id. */
export const prepareDocuments = (
  texts: readonly DocumentText[],
  runner: GraphRunner,
  { limits, logger }: PreparingOptions,
): void => {
  for (const { text, source } of texts) {
    const reasons = prepared(text, runner, limits).map(({ message }) => message);
    if (reasons.length > 0) {
      logger.warn({ document: source, reason: reasons.join(" ") }, "a persisted document cannot be answered");
    }
  }
};

const prepared = (text: string, runner: GraphRunner, limits: OperationLimits): readonly GraphQLError[] => {
  try {
    return runner.prepare(text, parse(text, parseLimits(limits)));
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
};
