import type { ActionStatus, Completion } from "../../generated/graphql";
import { useText } from "../../i18n/text";
import { countAt, type Points, type View, valuesOf } from "./views";

/** Which colour is which value; values that never occur are left out. */
export const Legend = ({ view, points }: { readonly view: View; readonly points: Points }) => {
  const text = useText();
  const values = valuesOf(view).filter((value) => points.some((point) => countAt(point, view, value) > 0));
  return (
    <ul className="chart-legend">
      {values.map((value) => (
        <li key={value}>
          <span className={`chart-key ${view}-${value}`} aria-hidden="true" />
          {view === "status"
            ? text(`ActionStatus.${value as ActionStatus}`)
            : text(`Completion.${value as Completion}`)}
        </li>
      ))}
    </ul>
  );
};
