import type { RecordKind } from "../../format/kinds";
import type { Path } from "../../reading/raw-record";
import type { RuleContext } from "../rule";

/** A value that only one record of the kind may have. */
export const checkUniqueValue = (
  kind: RecordKind,
  path: Path,
  value: string | number,
  { knowledge, remark }: RuleContext,
): void => {
  const key = `${kind} ${path.join(".")} ${value}`;
  if (!knowledge.uniqueValues.has(key)) {
    knowledge.uniqueValues.add(key);
    return;
  }
  remark({
    severity: "error",
    rule: "duplicate-value",
    path,
    message: `Another record has the same ${path.join(".")}, ${value}.`,
    advice: "Mend one of the two.",
  });
};
