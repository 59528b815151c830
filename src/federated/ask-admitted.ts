import { type AdmittedMember, askMember } from "../federation";
import { causeMessage } from "../kernel/errors";
import type { Logger } from "../kernel/logger";
import type { AskSubgraph } from "../router";

/** Asks a member in place of a subgraph of ours: with the headers that its entry lists, and within its time limit. */
export const askAdmitted = ({ member, sdl }: AdmittedMember, logger: Logger): AskSubgraph => {
  const { name } = member;
  const onFailure = (reason: string, error: unknown): void => {
    logger.warn({ member: name, reason, cause: causeMessage(error) }, `the member ${name} gives no answer`);
  };
  const ask = askMember({ ...member, onFailure }, sdl);
  return ({ document, operationName, variables, context, signal }) => {
    context.onMember?.();
    return ask({ document, operationName, variables, headers: context.head.headers, signal });
  };
};
