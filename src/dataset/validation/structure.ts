import type { z } from "zod";
import type { Remark } from "./rule";

type Issue = z.core.$ZodIssue;

const lastField = (path: Issue["path"]): string | undefined =>
  path.findLast((part): part is string => typeof part === "string");

const ofEmptyList = (field: string | undefined): Pick<Remark, "rule" | "advice"> | undefined => {
  if (field === "citations") return { rule: "citation-missing", advice: "Name at least one source." };
  if (field === "evidence") {
    return { rule: "evidence-missing", advice: "Name at least one event, source or web address." };
  }
  return undefined;
};

/** Of several forms that were allowed, the one that came closest says what is wrong. */
const closest = (issue: Issue): Issue => {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return issue;
  const nearest = issue.errors.reduce((best, errors) =>
    (errors[0]?.path.length ?? 0) > (best[0]?.path.length ?? 0) ||
    (best[0]?.code === "invalid_type" && best[0].path.length === 0)
      ? errors
      : best,
  );
  const inner = nearest[0];
  return inner ? closest({ ...inner, path: [...issue.path, ...inner.path] }) : issue;
};

const describe = (issue: Issue, field: string): string => {
  if (issue.code === "unrecognized_keys") return `${issue.keys.join(", ")} is no field of this record.`;
  if (issue.code === "invalid_type" && issue.input === undefined) return `${field} is missing.`;
  if (issue.code === "invalid_value") return `${field} is none of ${issue.values.join(", ")}.`;
  const isStandard = issue.message.startsWith("Invalid input");
  if (issue.code === "invalid_type" && isStandard) return `${field} is not of the type ${issue.expected}.`;
  return `${field} ${issue.message.replace(/^Too small: /, "is too small: ").replace(/\.$/, "")}.`;
};

const advise = (issue: Issue): string =>
  issue.code === "unrecognized_keys"
    ? "Remove it, or mend its spelling: data/schema lists the fields."
    : "Write it as data/schema describes; editors complete it from there.";

/** What a schema finds wrong, in the words of this project. */
export const structureRemarks = (issues: readonly Issue[]): Remark[] =>
  issues.map((outer) => {
    const issue = closest(outer);
    const path = issue.path.filter((part) => typeof part !== "symbol");
    const extra = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
    const field = path.length > 0 ? path.join(".") : "The record";
    return {
      severity: "error",
      rule: "structure",
      path: [...path, ...extra],
      message: describe(issue, field),
      advice: advise(issue),
      ...(issue.code === "too_small" ? ofEmptyList(lastField(issue.path)) : undefined),
    };
  });
