import { VIEWS, type View } from "../../../charts";
import { useText } from "../../i18n/text";

/** What a view shows. */
const AXES = { status: "StatusAxis.OFFICIAL", assessment: "StatusAxis.ASSESSMENT" } as const;

interface ViewChoiceProps {
  readonly view: View;
  readonly onChoose: (view: View) => void;
}

/** One button for each view; a chart shows one at a time. */
export const ViewChoice = ({ view, onChoose }: ViewChoiceProps) => {
  const text = useText();
  return VIEWS.map((each) => (
    <button
      key={each}
      type="button"
      className="button"
      aria-pressed={each === view}
      onClick={() => onChoose(each)}
    >
      {text(AXES[each])}
    </button>
  ));
};
