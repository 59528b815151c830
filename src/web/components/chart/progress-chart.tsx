import { useRef, useState } from "react";
import { useFormats } from "../../i18n/formats";
import { directionOf, localeOfPage } from "../../i18n/locales";
import { useText } from "../../i18n/text";
import { useDataset } from "../../shell/use-dataset";
import { Download } from "../icons";
import { colourOf } from "./colours";
import { CurveTable } from "./curve-table";
import { Legend } from "./legend";
import { saveChart } from "./save-chart";
import { useChart } from "./use-chart";
import { type Points, VIEWS, type View } from "./views";
import "./chart.css";

/** How items stood over time: a chart, and the same as a table. */
export const ProgressChart = ({ points }: { readonly points: Points }) => {
  const text = useText();
  const { date } = useFormats();
  const [view, setView] = useState<View>("status");
  const place = useRef<HTMLDivElement>(null);
  const dataset = useDataset();
  const title = text(view === "status" ? "chart.byStatus" : "chart.byAssessment", {
    from: date(points[0]?.on ?? ""),
    to: date(points.at(-1)?.on ?? ""),
  });
  const failure = useChart(place, { points, view, label: title });
  const save = (): void => {
    const chart = place.current?.querySelector("svg");
    if (chart == null) return;
    saveChart(chart, {
      name: `sarazm-${view}-${points.at(-1)?.on}`,
      title,
      credit: text("chart.credit", { revision: dataset?.revision ?? "", day: date(points.at(-1)?.on ?? "") }),
      paper: colourOf("--paper"),
      ink: colourOf("--ink"),
      isRightToLeft: directionOf(localeOfPage()) === "rtl",
    });
  };
  return (
    <figure className="chart">
      <div className="chart-tools">
        <fieldset className="button-group">
          <legend className="for-screen-readers">{text("chart.show")}</legend>
          {VIEWS.map((each) => (
            <button
              key={each}
              type="button"
              className="button"
              aria-pressed={each === view}
              onClick={() => setView(each)}
            >
              {text(each === "status" ? "StatusAxis.OFFICIAL" : "StatusAxis.ASSESSMENT")}
            </button>
          ))}
        </fieldset>
        <button type="button" className="button button-plain" onClick={save}>
          <Download />
          {text("chart.download")}
        </button>
      </div>
      {failure === undefined ? (
        <div ref={place} className="chart-place" dir="ltr" />
      ) : (
        <p className="note" role="alert">
          {text("failed", { what: text("chart.what") })} {failure}
        </p>
      )}
      <Legend view={view} points={points} />
      <CurveTable view={view} points={points} />
    </figure>
  );
};
