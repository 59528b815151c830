import type { Rule } from "../rule";

/** What was held was held on some day. */
export const checkSummit: Rule<"summits"> = ({ status, heldOn }, { remark }) => {
  if (status === "PLANNED" || heldOn !== undefined) return;
  remark({
    severity: "error",
    rule: "held-without-date",
    path: ["status"],
    message: "It is said to have been held, but not when.",
    advice: "Add heldOn, if only the year, or write status: PLANNED.",
  });
};
