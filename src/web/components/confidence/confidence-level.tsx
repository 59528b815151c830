import type { Confidence } from "../../generated/graphql";
import { useText } from "../../i18n/text";

/** How far a record can be trusted, and what that means. */
export const ConfidenceLevel = ({ confidence }: { readonly confidence: Confidence }) => {
  const text = useText();
  return `${text(`Confidence.${confidence}`)}: ${text(`confidence.means.${confidence}`)}`;
};
