import { useRelationWords } from "../../components/event/use-relation-words";
import { Section } from "../../components/page/section";
import { TakeAway } from "../../components/take-away/take-away";
import { Localized } from "../../components/text/localized";
import type { EventRelation, TextFragment, TimelineMomentsQuery } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { PageLink, type Target } from "../../routing/page-link";
import { firstDay, type Span } from "./time";
import "./event-list.css";

interface Moment {
  readonly id: string;
  readonly title: TextFragment;
  readonly on: string;
  readonly target?: Target;
  readonly note?: TextFragment | null | undefined;
  readonly relation?: EventRelation;
}

const momentsOf = ({ summits, events }: TimelineMomentsQuery, { from, to }: Span): readonly Moment[] =>
  [
    ...summits.flatMap(({ id, name, heldOn }): Moment[] =>
      heldOn == null ? [] : [{ id, title: name, on: heldOn, target: { page: "summit", of: id } }],
    ),
    ...events.nodes.map(
      ({ id, title, happenedOn, relation, note, initiatives: [initiative] }): Moment => ({
        id,
        title,
        note,
        on: happenedOn,
        relation,
        ...(initiative && { target: { page: "initiative", of: initiative.id, hash: id } }),
      }),
    ),
  ]
    .filter(({ on }) => firstDay(on) >= from && firstDay(on) <= to)
    .sort((one, other) => one.on.localeCompare(other.on));

interface EventListProps {
  readonly moments: TimelineMomentsQuery;
  readonly span: Span;
  /** The day that is shown; undefined for today. */
  readonly until: string | undefined;
}

/** The summits and events of the picture, in words. */
export const EventList = ({ moments, span, until = span.to }: EventListProps) => {
  const text = useText();
  const { date } = useFormats();
  const relationWords = useRelationWords();
  return (
    <Section title={text("timeline.events")}>
      <ol className="rows tight event-list">
        {momentsOf(moments, span).map(({ id, title, on, target, note, relation }) => (
          <li key={id}>
            <time dateTime={on}>{date(on)}</time>
            <div>
              {target === undefined ? (
                <Localized text={title} />
              ) : (
                <PageLink {...target}>
                  <Localized text={title} />
                </PageLink>
              )}
              {note != null && (
                <p className="small soft">
                  <Localized text={note} />
                </p>
              )}
            </div>
            {relation !== undefined && (
              <span className="event-relation">
                <span className={`legend-sample event-mark relation-${relation}`} aria-hidden="true" />
                {relationWords({ relation, happenedOn: on })}
              </span>
            )}
          </li>
        ))}
      </ol>
      <TakeAway
        table="events"
        where={{ happenedFrom: span.from, happenedTo: until < span.to ? until : span.to }}
      />
    </Section>
  );
};
