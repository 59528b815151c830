import type { RecordOf } from "../../format/kinds";
import type { Rule, RuleContext } from "../rule";
import { checkParent } from "./parents";

type Initiative = RecordOf<"initiatives">;

const checkProposer = ({ proposals }: Initiative, { remark }: RuleContext): void => {
  if (proposals.some(({ kind }) => kind === "PROPOSED")) return;
  remark({
    severity: "warning",
    rule: "proposer-missing",
    path: ["proposals"],
    message: "Nobody proposed it.",
    advice: "Add the proposal of kind PROPOSED.",
  });
};

const checkProposals = ({ proposals }: Initiative, { remark }: RuleContext): void => {
  const seen = new Set<string>();
  for (const [index, { leader, kind, proposedOn }] of proposals.entries()) {
    const key = `${leader} ${kind} ${proposedOn}`;
    if (seen.has(key)) {
      remark({
        severity: "error",
        rule: "repeated-entry",
        path: ["proposals", index],
        message: `${leader} has two proposals of the kind ${kind} on ${proposedOn}.`,
        advice: "Merge them.",
      });
    }
    seen.add(key);
  }
};

export const checkInitiative: Rule<"initiatives"> = (initiative, context) => {
  checkParent("initiatives", initiative.id, initiative.parent, context);
  checkProposer(initiative, context);
  checkProposals(initiative, context);
};
