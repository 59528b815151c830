import { setImmediate as otherWork } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { DocumentText } from "../../kernel/documents";
import type { Logger } from "../../kernel/logger";
import type { OperationRunner } from "../graphql/operation-runner";

/**
 * Plans every document before anybody asks for it: one after the other once the server listens, so that neither its start
 * nor a request waits for all of them. One that cannot be answered is told, and stays known by its id.
 */
export const prepareDocuments = (
  app: FastifyInstance,
  texts: readonly DocumentText[],
  { runner, logger }: { readonly runner: OperationRunner; readonly logger: Logger },
): void => {
  let isClosing = false;
  app.addHook("preClose", async () => {
    isClosing = true;
  });
  const prepare = async (): Promise<void> => {
    for (const { text, source } of texts) {
      await otherWork();
      if (isClosing) return;
      const reasons = runner.prepare(text).map(({ message }) => message);
      if (reasons.length > 0) {
        logger.warn(
          { document: source, reason: reasons.join(" ") },
          "a persisted document cannot be answered",
        );
      }
    }
    logger.debug({ documents: texts.length }, "persisted documents are planned");
  };
  app.addHook("onListen", async () => {
    void prepare().catch((error: unknown) => logger.error({ err: error }, "planning persisted documents"));
  });
};
