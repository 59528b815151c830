import type { Rule, RuleContext } from "../rule";

/** An indicator that contradicts another is contradicted by it. */
export const checkConflicts: Rule<"indicators"> = ({ id, conflictsWith }, context) => {
  const { knowledge, remark, whenKindEnds } = context;
  knowledge.conflicts.set(id, conflictsWith);
  whenKindEnds(() => {
    for (const [index, other] of conflictsWith.entries()) {
      if (other !== id && knowledge.conflicts.get(other)?.includes(id) !== false) continue;
      remark({
        severity: other === id ? "error" : "warning",
        rule: "one-sided-conflict",
        path: ["conflictsWith", index],
        message:
          other === id
            ? `${id} conflicts with itself.`
            : `${other} does not say that it conflicts with ${id}.`,
        advice: "Write it on both sides, or on neither.",
      });
    }
  });
};

/** A source that nothing cites is either forgotten or superfluous. */
export const checkUse = (id: string, { knowledge, remark, whenAllIsRead }: RuleContext): void => {
  whenAllIsRead(() => {
    if (knowledge.citedSources.has(id)) return;
    remark({
      severity: "advisory",
      rule: "unused-source",
      path: ["id"],
      message: `Nothing cites ${id}.`,
      advice: "Cite it where it was used, or remove it.",
    });
  });
};
