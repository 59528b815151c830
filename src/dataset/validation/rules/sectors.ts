import type { Rule } from "../rule";
import { checkParent } from "./parents";

/** A purpose code lies below the sector that its first three digits name. */
export const checkSector: Rule<"sectors"> = ({ code, parent }, context) => {
  checkParent("sectors", code, parent, context);
  const expected = code.length === 5 ? code.slice(0, 3) : undefined;
  if (parent === expected) return;
  context.remark({
    severity: "error",
    rule: "sector-parent",
    path: ["parent"],
    message: `The parent of ${code} is ${parent ?? "missing"}; by its digits it would be ${expected ?? "none"}.`,
    advice: "Use the parent that the DAC code list gives.",
  });
};
