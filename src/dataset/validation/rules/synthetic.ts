import type { RuleContext } from "../rule";

const MARK = "synthetic-";

/** Nothing synthetic in a real dataset, nothing unmarked in a synthetic one. */
export const checkSyntheticMark = (id: string, { dataset, remark }: RuleContext): void => {
  if (!dataset || id.startsWith(MARK) === dataset.isSynthetic) return;
  remark({
    severity: "error",
    rule: "synthetic-mark",
    path: ["id"],
    message: dataset.isSynthetic
      ? `${id} does not say that it is synthetic, as this dataset is.`
      : `${id} is marked as synthetic, but this dataset is not.`,
    advice: `Ids of initiatives and action items of a synthetic dataset, and only they, begin with ${MARK}`,
  });
};
