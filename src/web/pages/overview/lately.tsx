import { Section } from "../../components/page/section";
import { RecordLine } from "../../components/standing/record-line";
import { Answered } from "../../components/state/answered";
import { Empty } from "../../components/state/empty";
import { Localized } from "../../components/text/localized";
import { OverviewLatelyDocument, type OverviewLatelyQuery } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { today } from "../../routing/asked-moment";
import { PageLink } from "../../routing/page-link";

const SHOWN = 7;

const yearBefore = (day: string): string =>
  `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`.replace("-02-29", "-02-28");

type Moved = OverviewLatelyQuery["moved"]["nodes"];
type Events = OverviewLatelyQuery["events"]["nodes"];

type RecordOfDay = Moved[number]["history"]["nodes"][number];

/** What was recorded of one item for one day. */
interface DayOfItem {
  readonly item: Pick<Moved[number], "id" | "title">;
  readonly day: string;
  readonly records: readonly RecordOfDay[];
}

/** The days on which something took effect last, by a day, each with both views of the item. */
const latestRecords = (items: Moved, until: string): readonly DayOfItem[] =>
  items
    .flatMap(({ id, title, history }) => {
      const known = history.nodes.filter(({ effectiveOn }) => effectiveOn <= until);
      const days = [...new Set(known.map(({ effectiveOn }) => effectiveOn))];
      return days.map((day) => ({
        item: { id, title },
        day,
        records: known
          .filter(({ effectiveOn }) => effectiveOn === day)
          .toSorted((one, other) => other.axis.localeCompare(one.axis)),
      }));
    })
    .sort((one, other) => other.day.localeCompare(one.day) || one.item.id.localeCompare(other.item.id))
    .slice(0, SHOWN);

const latestEvents = (events: Events) =>
  events.toSorted((one, other) => other.happenedOn.localeCompare(one.happenedOn)).slice(0, SHOWN);

/** The latest records and events. */
export const Lately = () => {
  const text = useText();
  const { asOf, day = today() } = useAsOf();
  const answer = useGraph(OverviewLatelyDocument, { asOf, from: yearBefore(day), to: day });
  return (
    <Section title={text("overview.lately")}>
      <Answered what={text("overview.latelyWhat")} answer={answer}>
        {({ moved, events }) => (
          <div className="columns">
            <Records records={latestRecords(moved.nodes, day)} />
            <HappenedLately events={latestEvents(events.nodes)} />
          </div>
        )}
      </Answered>
    </Section>
  );
};

const Records = ({ records }: { readonly records: ReturnType<typeof latestRecords> }) => {
  const text = useText();
  const { date } = useFormats();
  return (
    <div>
      <h3>{text("overview.records")}</h3>
      {records.length === 0 ? (
        <Empty>{text("overview.noRecords")}</Empty>
      ) : (
        <ol className="rows tight">
          {records.map(({ item, day, records: ofDay }) => (
            <li key={`${item.id} ${day}`} className="lately-row">
              <time dateTime={day}>{date(day)}</time>
              <PageLink page="actionItem" of={item.id}>
                <Localized text={item.title} isNoted={false} />
              </PageLink>
              <span className="lately-records">
                {ofDay.map((record) => (
                  <span key={record.id}>
                    <RecordLine
                      axis={record.axis}
                      from={record.from}
                      to={record.to}
                      isRetraction={record.retracts != null}
                      isRetracted={record.retractedBy != null}
                    />
                    {record.country != null && (
                      <span className="small soft">
                        {" · "}
                        <Localized text={record.country.name} isNoted={false} />
                      </span>
                    )}
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
};

const HappenedLately = ({ events }: { readonly events: Events }) => {
  const text = useText();
  const { date } = useFormats();
  return (
    <div>
      <h3>{text("overview.events")}</h3>
      {events.length === 0 ? (
        <Empty>{text("overview.noEvents")}</Empty>
      ) : (
        <ol className="rows tight">
          {events.map(({ id, happenedOn, relation, title, initiatives: [initiative] }) => (
            <li key={id} className="lately-row">
              <time dateTime={happenedOn}>{date(happenedOn)}</time>
              {initiative === undefined ? (
                <Localized text={title} />
              ) : (
                <PageLink page="initiative" of={initiative.id} hash={id}>
                  <Localized text={title} />
                </PageLink>
              )}
              <span className={`relation relation-${relation}`}>{text(`EventRelation.${relation}`)}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
};
