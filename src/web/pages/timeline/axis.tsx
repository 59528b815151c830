import { useMemo } from "react";
import { FORMATTED_AS } from "../../../labels/locales";
import { localeOfPage } from "../../i18n/locales";
import { type Span, shareOf, ticksOf } from "./time";
import "./timeline-axis.css";

const MONTHS_FOR = (level: number): number => (level >= 4.5 ? 1 : level >= 2 ? 3 : 6);

const style = (share: number) => ({ insetInlineStart: `${share * 100}%` });

/** The years, and as many of their months as there is room for. */
export const Axis = ({ span, level }: { readonly span: Span; readonly level: number }) => {
  const month = useMemo(
    () => new Intl.DateTimeFormat(FORMATTED_AS[localeOfPage()], { month: "short", timeZone: "UTC" }),
    [],
  );
  return (
    <div className="timeline-row timeline-axis" aria-hidden="true">
      <div className="timeline-label" />
      <div className="timeline-track">
        {ticksOf(span, MONTHS_FOR(level)).map(({ day, isYear }) => (
          <span key={day} className={isYear ? "tick tick-year" : "tick"} style={style(shareOf(span, day))}>
            {isYear ? day.slice(0, 4) : month.format(new Date(day))}
          </span>
        ))}
      </div>
    </div>
  );
};

interface GridProps {
  readonly span: Span;
  readonly level: number;
  /** The day that the state is shown of. */
  readonly day: string;
  readonly label: string;
}

/** The lines behind all rows, and the line of the day that is shown. */
export const Grid = ({ span, level, day, label }: GridProps) => (
  <div className="timeline-grid" aria-hidden="true">
    <div className="timeline-grid-track">
      {ticksOf(span, MONTHS_FOR(level)).map(({ day: tick, isYear }) => (
        <span
          key={tick}
          className={isYear ? "grid-line grid-year" : "grid-line"}
          style={style(shareOf(span, tick))}
        />
      ))}
      <span
        className="today-line"
        data-day={day}
        data-late={shareOf(span, day) > 0.6}
        style={style(shareOf(span, day))}
      >
        <span className="today-label">{label}</span>
      </span>
    </div>
  </div>
);
