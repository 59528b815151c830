import { type AdmittedMember, askMember } from "../federation";
import type { Logger } from "../kernel/logger";
import type { AskSubgraph } from "../router";
import { FailureLog } from "./failure-log";

/** Asks a member in place of a subgraph of ours: with the headers that its entry lists, and within its time limit. */
export const askAdmitted = ({ member, sdl }: AdmittedMember, logger: Logger): AskSubgraph => {
  const { failed: onFailure, answered: onAnswer } = new FailureLog(member.name, logger);
  const ask = askMember({ ...member, onFailure, onAnswer }, sdl);
  return ({ document, operationName, variables, context, signal }) => {
    context.onMember?.();
    return ask({ document, operationName, variables, headers: context.head.headers, signal });
  };
};
