import type { Rule } from "../rule";

/** One address, one source: else the same text counts twice as evidence. */
export const checkSource: Rule<"sources"> = ({ id, url }, { knowledge, remark }) => {
  if (url === undefined) return;
  const other = knowledge.sourceOfUrl.get(url);
  if (other === undefined) {
    knowledge.sourceOfUrl.set(url, id);
    return;
  }
  remark({
    severity: "warning",
    rule: "duplicate-url",
    path: ["url"],
    message: `The source ${other} has the same address.`,
    advice: "Keep one of the two and cite that.",
  });
};
