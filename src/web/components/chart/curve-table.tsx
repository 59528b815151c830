import { type ChartPoint, VALUES, type View } from "../../../charts";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { useValueLabel } from "./value-label";

/** The points at which something changed, besides the first and the last. */
const turningPoints = (points: readonly ChartPoint[], view: View): readonly ChartPoint[] => {
  const counts = ({ counts: counted }: ChartPoint) => VALUES[view].map((value) => counted[value]).join();
  return points.filter(
    (point, index) =>
      index === 0 || index === points.length - 1 || counts(point) !== counts(points[index - 1] ?? point),
  );
};

interface CurveTableProps {
  readonly view: View;
  readonly points: readonly ChartPoint[];
}

/** What the chart shows, in figures. */
export const CurveTable = ({ view, points }: CurveTableProps) => {
  const text = useText();
  const label = useValueLabel();
  const { date, number } = useFormats();
  const values = VALUES[view];
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
                  {label(value)}
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
                    {number(point.counts[value] ?? 0)}
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
