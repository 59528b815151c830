import type { ActionStatus, Completion } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { countAt, type Points, type View, valuesOf } from "./views";

/** The points at which something changed, besides the first and the last. */
const turningPoints = (points: Points, view: View): Points => {
  const counts = (point: Points[number]) =>
    valuesOf(view)
      .map((value) => countAt(point, view, value))
      .join();
  return points.filter(
    (point, index) =>
      index === 0 || index === points.length - 1 || counts(point) !== counts(points[index - 1] ?? point),
  );
};

/** What the chart shows, in figures. */
export const CurveTable = ({ view, points }: { readonly view: View; readonly points: Points }) => {
  const text = useText();
  const { date, number } = useFormats();
  const values = valuesOf(view);
  return (
    <details className="chart-table">
      <summary>{text("chart.asTable")}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div className="scrolled" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text("chart.day")}</th>
              {values.map((value) => (
                <th key={value} scope="col">
                  {view === "status"
                    ? text(`ActionStatus.${value as ActionStatus}`)
                    : text(`Completion.${value as Completion}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {turningPoints(points, view).map((point) => (
              <tr key={point.on}>
                <th scope="row">{date(point.on)}</th>
                {values.map((value) => (
                  <td key={value} className="figures">
                    {number(countAt(point, view, value))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};
