import type { RuleContext } from "../rule";

/** Remembers a record's parent, and says when the parents lead back to the record. */
export const checkParent = (
  tree: string,
  id: string,
  parent: string | undefined,
  { knowledge, remark }: RuleContext,
): void => {
  if (parent === undefined) return;
  knowledge.parents.set(`${tree} ${id}`, parent);
  const chain = new Set([id]);
  let next: string | undefined = parent;
  while (next !== undefined && !chain.has(next)) {
    chain.add(next);
    next = knowledge.parents.get(`${tree} ${next}`);
  }
  if (next !== id) return;
  remark({
    severity: "error",
    rule: "parent-cycle",
    path: ["parent"],
    message: `The parents go in a circle: ${[...chain, id].join(", ")}.`,
    advice: "Take one parent away.",
  });
};
