import { type ChartPoint, occurring, type View } from "../../../charts";
import { useFormats } from "../../i18n/formats";
import { Sign } from "../standing/sign";
import { useValueLabel } from "./value-label";

interface LegendProps {
  readonly view: View;
  readonly points: readonly ChartPoint[];
  /** The point whose counts are told. */
  readonly read: ChartPoint | undefined;
}

/** Which sign and colour is which value, and how many items have it; values that never occur are left out. */
export const Legend = ({ view, points, read }: LegendProps) => {
  const label = useValueLabel();
  const { number } = useFormats();
  return (
    <ul className="chart-legend">
      {occurring(view, points).map((value) => (
        <li key={value} data-value={value}>
          <Sign view={view} value={value} />
          {label(value)}
          <span className="figures">{number(read?.counts[value] ?? 0)}</span>
        </li>
      ))}
    </ul>
  );
};
