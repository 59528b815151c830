import type { DocumentText } from "../../kernel/documents";
import type { Logger } from "../../kernel/logger";
import type { OperationRunner } from "../graphql/operation-runner";

/** Plans every document before anybody asks for it. One that cannot be answered is told, and stays known by its id. */
export const prepareDocuments = (
  texts: readonly DocumentText[],
  runner: OperationRunner,
  logger: Logger,
): void => {
  for (const { text, source } of texts) {
    const reasons = runner.prepare(text).map(({ message }) => message);
    if (reasons.length > 0) {
      logger.warn({ document: source, reason: reasons.join(" ") }, "a persisted document cannot be answered");
    }
  }
};
