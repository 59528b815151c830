import type { Completion } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import { Sign } from "./sign";

export const AssessmentSign = ({ assessment }: { readonly assessment: Completion }) => (
  <Sign view="assessment" value={assessment} />
);

/** The independent assessment, in words and as a meter of four. */
export const AssessmentMark = ({ assessment }: { readonly assessment: Completion }) => {
  const text = useText();
  return (
    <span className="mark">
      <AssessmentSign assessment={assessment} />
      {text(`Completion.${assessment}`)}
    </span>
  );
};
