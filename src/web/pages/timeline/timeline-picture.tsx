import { useRef } from "react";
import { Minus, Plus } from "../../components/icons";
import { Localized } from "../../components/text/localized";
import type { TimelineMomentsQuery } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { today } from "../../routing/asked-moment";
import { Axis, Grid } from "./axis";
import type { RowGroup } from "./groups";
import { type Drawn, ItemRow } from "./item-row";
import { Moments } from "./moments";
import { shareOf } from "./time";
import { useTimelineZoom } from "./use-timeline-zoom";

interface TimelinePictureProps extends Drawn {
  readonly groups: readonly RowGroup[];
  readonly moments: TimelineMomentsQuery;
}

/** Items, milestones, summits and events along one axis; it runs the way one reads. */
export const TimelinePicture = ({ groups, moments, ...drawn }: TimelinePictureProps) => {
  const text = useText();
  const { date, number } = useFormats();
  const frame = useRef<HTMLElement>(null);
  const { level, canNearer, canFurther, nearer, further, reset, show, onKeyDown } = useTimelineZoom(frame);
  const { span, day } = drawn;
  const said = day === today() ? text("timeline.today", { day: date(day) }) : date(day);
  return (
    <div className="timeline">
      <div className="timeline-tools page-actions">
        <button
          type="button"
          className="button"
          onClick={nearer}
          disabled={!canNearer}
          aria-label={text("zoom.nearer")}
        >
          <Plus />
        </button>
        <button
          type="button"
          className="button"
          onClick={further}
          disabled={!canFurther}
          aria-label={text("zoom.further")}
        >
          <Minus />
        </button>
        <button type="button" className="button" onClick={reset}>
          {text("zoom.whole")}
        </button>
        <button type="button" className="button" onClick={() => show(shareOf(span, day))}>
          {said}
        </button>
        <span className="small soft">{text("timeline.how")}</span>
      </div>
      <section
        ref={frame}
        className="timeline-frame"
        aria-label={text("timeline.picture")}
        data-level={level}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: who uses the keyboard scrolls it.
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className="timeline-canvas" style={{ "--level": level } as React.CSSProperties}>
          <Grid span={span} level={level} day={day} label={said} />
          <Axis span={span} level={level} />
          <Moments span={span} level={level} moments={moments} />
          {groups.map(({ key, name, items }) => (
            <div key={key} className="timeline-group">
              <h2 className="timeline-group-head">
                <span>
                  {name === undefined ? text("timeline.noGroup") : <Localized text={name} isNoted={false} />}{" "}
                  <span className="soft figures">{number(items.length)}</span>
                </span>
              </h2>
              <ul>
                {items.map((item) => (
                  <ItemRow key={item.id} item={item} {...drawn} />
                ))}
              </ul>
            </div>
          ))}
        </div>
      </section>
    </div>
  );
};
