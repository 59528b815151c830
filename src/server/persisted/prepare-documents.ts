import { setImmediate as otherWork } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { GraphQLError, parse } from "graphql";
import type { OperationLimits } from "../../kernel/config";
import type { DocumentText } from "../../kernel/documents";
import type { Logger } from "../../kernel/logger";
import type { GraphRunner } from "../graphql/graph-runner";
import type { OperationRunner } from "../graphql/operation-runner";
import { parseLimits } from "../limits";

interface PreparingOptions {
  readonly runner: OperationRunner;
  readonly limits: OperationLimits;
  readonly logger: Logger;
}

/**
 * Plans every document before anybody asks for it: one after the other once the server listens, so that neither its start
 * nor a request waits for all of them. One that cannot be answered is told, and stays known by its id. Gives what plans
 * them again, for a graph that has taken the place of the one before.
 */
export const prepareDocuments = (
  app: FastifyInstance,
  texts: readonly DocumentText[],
  { runner, limits, logger }: PreparingOptions,
): (() => void) => {
  let isClosing = false;
  app.addHook("preClose", async () => {
    isClosing = true;
  });
  const prepareAll = async (graph: GraphRunner): Promise<void> => {
    for (const { text, source } of texts) {
      await otherWork();
      if (isClosing || graph !== runner.current) return;
      const reason = prepared(text, graph, limits)
        .map(({ message }) => message)
        .join(" ");
      if (reason !== "") logger.warn({ document: source, reason }, "a persisted document cannot be answered");
    }
    logger.debug({ documents: texts.length }, "persisted documents are planned");
  };
  const prepare = (): void => {
    if (texts.length === 0) return;
    void prepareAll(runner.current).catch((error: unknown) =>
      logger.error({ err: error }, "planning persisted documents"),
    );
  };
  app.addHook("onListen", async () => prepare());
  return prepare;
};

const prepared = (text: string, graph: GraphRunner, limits: OperationLimits): readonly GraphQLError[] => {
  try {
    return graph.prepare(text, parse(text, parseLimits(limits)));
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
};
