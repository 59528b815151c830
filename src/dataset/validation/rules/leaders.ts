import { firstDay, lastDay } from "../partial-dates";
import type { Rule } from "../rule";

const FOREVER = "9999-12-31";

/** One leader at a time: what dates of which only the year is known leave open is not held against anybody. */
export const checkLeader: Rule<"leaders"> = (
  { id, country, tookOfficeOn, leftOfficeOn },
  { knowledge, remark },
) => {
  if (tookOfficeOn === undefined) return;
  const from = lastDay(tookOfficeOn);
  const to = leftOfficeOn === undefined ? FOREVER : firstDay(leftOfficeOn);
  const terms = knowledge.terms.get(country) ?? [];
  knowledge.terms.set(country, [...terms, { id, from, to }]);
  const other = terms.find((term) => from < term.to && term.from < to);
  if (!other) return;
  remark({
    severity: "error",
    rule: "two-in-office",
    path: ["tookOfficeOn"],
    message: `${id} and ${other.id} are in office in ${country} at the same time.`,
    advice: "Mend tookOfficeOn or leftOfficeOn of one of them.",
  });
};
