import { useId, useMemo, useRef, useState } from "react";
import { chartLanguage, type ProgressPoint, pageChart, pointsIn, type View } from "../../../charts";
import { localeOfPage } from "../../i18n/locales";
import { useText } from "../../i18n/text";
import { CurveTable } from "./curve-table";
import { DayReader } from "./day-reader";
import { Drawn } from "./drawn";
import { Legend } from "./legend";
import { PictureFiles } from "./picture-files";
import { useWidth } from "./use-width";
import { useValueLabel } from "./value-label";
import { ViewChoice } from "./view-choice";
import "./chart.css";

interface ProgressChartProps {
  readonly points: readonly ProgressPoint[];
  /** The day until which there is a plan. */
  readonly until: string;
}

/** How items stood over time: a chart, and the same as a table. */
export const ProgressChart = ({ points: progress, until }: ProgressChartProps) => {
  const text = useText();
  const label = useValueLabel();
  const id = useId();
  const [view, setView] = useState<View>("status");
  const [reading, setReading] = useState<number>();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const language = useMemo(() => chartLanguage([localeOfPage()]), []);
  const points = useMemo(() => pointsIn(view, progress), [view, progress]);
  const last = points.length - 1;
  const at = Math.min(reading ?? last, last);
  const read = reading === undefined ? undefined : points[at]?.on;
  return (
    <figure className="chart">
      <div className="chart-tools">
        <fieldset className="button-group">
          <legend className="for-screen-readers">{text("chart.show")}</legend>
          <ViewChoice view={view} onChoose={setView} />
        </fieldset>
        <PictureFiles view={view} points={points} until={until} language={language} />
      </div>
      <Legend view={view} points={points} read={points[at]} />
      <div ref={place} className="chart-place">
        {width > 0 && (
          <Drawn drawing={pageChart({ id, view, points, until, width, language, label, read })} />
        )}
      </div>
      <DayReader points={points} at={at} onRead={setReading} />
      <CurveTable view={view} points={points} />
    </figure>
  );
};
