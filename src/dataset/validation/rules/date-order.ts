import type { Path } from "../../reading/raw-record";
import { isAfter } from "../partial-dates";
import type { RuleContext } from "../rule";
import type { Fields } from "../walk";

const PERIODS = [
  ["heldOn", "endedOn"],
  ["tookOfficeOn", "leftOfficeOn"],
  ["periodStart", "periodEnd"],
  ["startsOn", "endsOn"],
  ["plannedStart", "plannedEnd"],
  ["actualStart", "actualEnd"],
] as const;

/** Nothing ends before it begins. */
export const checkDateOrder = (fields: Fields, path: Path, { remark }: RuleContext): void => {
  for (const [startField, endField] of PERIODS) {
    const start = fields[startField];
    const end = fields[endField];
    if (typeof start !== "string" || typeof end !== "string" || start <= end || !isAfter(start, end))
      continue;
    remark({
      severity: "error",
      rule: "date-order",
      path: [...path, endField],
      message: `${endField} (${end}) lies before ${startField} (${start}).`,
      advice: "Mend one of the two.",
    });
  }
};
