import type { Text } from "../../format/text";
import type { RuleContext } from "../rule";
import type { Fields } from "../walk";

/** What a record is called; notes and summaries may stay in one language. */
const TITLES = ["title", "name", "label", "topic"] as const;

/** A title in every language that the dataset promises. */
export const checkTranslations = (fields: Fields, { dataset, remark }: RuleContext): void => {
  for (const field of TITLES) {
    const title = fields[field];
    if (typeof title !== "object" || title === null) continue;
    const missing = dataset?.languages.filter((language) => !(title as Text)[language]) ?? [];
    if (missing.length === 0) continue;
    remark({
      severity: "advisory",
      rule: "missing-translation",
      path: [field],
      message: `${field} has no text in ${missing.join(", ")}.`,
      advice: "Add it, with isReviewed: false until somebody has checked the wording.",
    });
  }
};
