import type { ChartPoint } from "../../../charts";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";

interface DayReaderProps {
  readonly points: readonly ChartPoint[];
  readonly at: number;
  readonly onRead: (at: number) => void;
}

/** Goes through the days of the chart, by keyboard or by pointer: the legend tells the counts of each. */
export const DayReader = ({ points, at, onRead }: DayReaderProps) => {
  const text = useText();
  const { date } = useFormats();
  const day = date(points[at]?.on ?? "");
  return (
    <label className="chart-reader">
      <span>{text("chart.read")}</span>
      <input
        type="range"
        min={0}
        max={points.length - 1}
        value={at}
        aria-valuetext={day}
        onChange={({ target }) => onRead(target.valueAsNumber)}
      />
      <output>{day}</output>
    </label>
  );
};
