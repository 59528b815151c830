import { useRelationWords } from "../../components/event/use-relation-words";
import type { TimelineEventFragment, TimelineMomentsQuery } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { firstDay, type Span, shareOf } from "./time";

/** How near each other, as a share of what is seen, two events may be in one line. */
const NEAR = 0.016;

/** Puts events that are too near each other into lines of their own. */
const linesOf = (events: readonly TimelineEventFragment[], span: Span, level: number) => {
  const ends: number[] = [];
  const sorted = events.toSorted((one, other) => one.happenedOn.localeCompare(other.happenedOn));
  const placed = sorted.map((event) => {
    const share = shareOf(span, firstDay(event.happenedOn));
    const free = ends.findIndex((end) => end + NEAR / level <= share);
    const line = free === -1 ? ends.length : free;
    ends[line] = share;
    return { event, share, line };
  });
  return { placed, count: ends.length };
};

interface MomentsProps {
  readonly span: Span;
  readonly level: number;
  readonly moments: TimelineMomentsQuery;
}

/** The summits and events, above the items. */
export const Moments = ({ span, level, moments: { summits, events } }: MomentsProps) => {
  const text = useText();
  const { date } = useFormats();
  const relationWords = useRelationWords();
  const shown = summits
    .flatMap(({ id, name, heldOn }) =>
      heldOn == null ? [] : [{ id, name, heldOn, share: shareOf(span, firstDay(heldOn)) }],
    )
    .filter(({ heldOn }) => heldOn >= span.from.slice(0, 4) && heldOn <= span.to)
    .sort((one, other) => one.share - other.share);
  const { placed, count } = linesOf(
    events.nodes.filter(
      ({ happenedOn }) => firstDay(happenedOn) >= span.from && firstDay(happenedOn) <= span.to,
    ),
    span,
    level,
  );
  return (
    <>
      <div className="timeline-row timeline-summits" aria-hidden="true">
        <div className="timeline-label soft">{text("page.summits")}</div>
        <div className="timeline-track">
          {shown.map(({ id, name, heldOn, share }, index) => (
            <span
              key={id}
              className="summit-mark"
              style={{
                insetInlineStart: `${share * 100}%`,
                inlineSize: `${((shown[index + 1]?.share ?? 1) - share) * 100}%`,
              }}
              title={`${name.text}, ${date(heldOn)}`}
            >
              <span className="summit-name">{name.text}</span>
            </span>
          ))}
        </div>
      </div>
      <div className="timeline-row timeline-events" aria-hidden="true">
        <div className="timeline-label soft">{text("overview.events")}</div>
        <div className="timeline-track" style={{ blockSize: `${count * 0.875 + 0.5}rem` }}>
          {placed.map(({ event: { id, title, happenedOn, relation }, share, line }) => (
            <span
              key={id}
              className={`event-mark relation-${relation}`}
              style={{ insetInlineStart: `${share * 100}%`, insetBlockStart: `${line * 0.875 + 0.5}rem` }}
              title={`${date(happenedOn)}: ${title.text} (${relationWords({ relation, happenedOn })})`}
            />
          ))}
        </div>
      </div>
    </>
  );
};
