import { useRelationWords } from "../../components/event/use-relation-words";
import { Empty } from "../../components/state/empty";
import { Localized } from "../../components/text/localized";
import type { OverviewLatelyQuery } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";

type Events = OverviewLatelyQuery["events"]["nodes"];

const SHOWN = 7;

const latestOf = (events: Events): Events =>
  events.toSorted((one, other) => other.happenedOn.localeCompare(one.happenedOn)).slice(0, SHOWN);

interface LatelyEventsProps {
  readonly events: Events;
}

/** What happened last. */
export const LatelyEvents = ({ events }: LatelyEventsProps) => {
  const text = useText();
  const { date } = useFormats();
  const relationWords = useRelationWords();
  return (
    <div>
      <h3>{text("overview.events")}</h3>
      {events.length === 0 ? (
        <Empty>{text("overview.noEvents")}</Empty>
      ) : (
        <ol className="rows tight">
          {latestOf(events).map(({ id, happenedOn, relation, title, note, initiatives: [initiative] }) => (
            <li key={id} className="lately-row">
              <time dateTime={happenedOn}>{date(happenedOn)}</time>
              {initiative === undefined ? (
                <Localized text={title} />
              ) : (
                <PageLink page="initiative" of={initiative.id} hash={id}>
                  <Localized text={title} />
                </PageLink>
              )}
              <span className={`relation relation-${relation}`}>
                {relationWords({ relation, happenedOn })}
              </span>
              {note != null && (
                <p className="small soft">
                  <Localized text={note} />
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
};
