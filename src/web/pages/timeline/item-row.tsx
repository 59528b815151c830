import { Localized } from "../../components/text/localized";
import type { TimelineEventFragment, TimelineItemFragment } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";
import { isOver, plannedEndOf, stretchesOf } from "./stretches";
import { clipped, firstDay, lastDay, type Span, shareOf } from "./time";

/** What rows are drawn of. */
export interface Drawn {
  readonly span: Span;
  readonly day: string;
  readonly knownAt: string | undefined;
  readonly events: readonly TimelineEventFragment[];
}

interface ItemRowProps extends Drawn {
  readonly item: TimelineItemFragment;
}

const stretchStyle = (span: Span, from: string, to: string) => {
  const start = clipped(shareOf(span, from));
  return {
    insetInlineStart: `${start * 100}%`,
    inlineSize: `${Math.max(0, clipped(shareOf(span, to)) - start) * 100}%`,
  };
};

/** An item: how its status went, what lies ahead of it, its milestones, and the events that speak of it. */
export const ItemRow = ({ item, ...drawn }: ItemRowProps) => (
  <li className="timeline-row timeline-item">
    <div className="timeline-label">
      <PageLink page="actionItem" of={item.id}>
        <Localized text={item.title} isNoted={false} />
      </PageLink>
    </div>
    <div className="timeline-track">
      <Stretches item={item} {...drawn} />
      <Milestones item={item} {...drawn} />
      <ItemEvents item={item} {...drawn} />
    </div>
  </li>
);

const Stretches = ({ item, span, day, knownAt }: ItemRowProps) => {
  const text = useText();
  const { date } = useFormats();
  const stretches = stretchesOf(item, span.from, { day, knownAt });
  const end = plannedEndOf(item);
  const ahead = isOver(item.status) ? undefined : (end ?? span.to);
  return (
    <>
      {stretches.map(({ status, from, to }) => {
        const said = text("timeline.stretch", {
          status: text(`ActionStatus.${status}`),
          from: date(from),
          to: date(to),
        });
        return (
          <span
            key={from}
            className={`stretch status-${status}`}
            data-status={status}
            style={stretchStyle(span, from, to)}
            title={said}
          >
            <span className="for-screen-readers">{said}</span>
          </span>
        );
      })}
      {ahead !== undefined && ahead > day && (
        <span
          className={end === undefined ? "ahead ahead-open" : "ahead"}
          style={stretchStyle(span, day, ahead)}
          title={end === undefined ? text("timeline.noEnd") : text("overview.dueOn", { day: date(end) })}
        />
      )}
    </>
  );
};

const Milestones = ({ item: { milestones }, span, day }: ItemRowProps) => {
  const text = useText();
  const { date } = useFormats();
  return milestones.map(({ id, title, plannedOn, completedOn }) => {
    const isReached = completedOn != null && firstDay(completedOn) <= day;
    const on = isReached ? completedOn : plannedOn;
    if (on == null) return null;
    const said = text(isReached ? "timeline.reached" : "timeline.planned", { day: date(on) });
    return (
      <span
        key={id}
        className={isReached ? "milestone milestone-reached" : "milestone"}
        data-milestone={id}
        style={{ insetInlineStart: `${clipped(shareOf(span, lastDay(on))) * 100}%` }}
        title={`${title.text} · ${said}`}
      >
        <span className="for-screen-readers">
          <Localized text={title} isNoted={false} />, {said}
        </span>
      </span>
    );
  });
};

const ItemEvents = ({ item: { initiative }, events, span }: ItemRowProps) => {
  const { date } = useFormats();
  if (initiative == null) return null;
  return events
    .filter(
      ({ relation, initiatives }) =>
        (relation === "DIRECT" || relation === "SETBACK") &&
        initiatives.some(({ id }) => id === initiative.id),
    )
    .map(({ id, title, happenedOn, relation }) => (
      <span
        key={id}
        className={`row-event relation-${relation}`}
        style={{ insetInlineStart: `${clipped(shareOf(span, firstDay(happenedOn))) * 100}%` }}
        title={`${date(happenedOn)}: ${title.text}`}
      >
        <span className="for-screen-readers">
          {date(happenedOn)}: <Localized text={title} isNoted={false} />
        </span>
      </span>
    ));
};
