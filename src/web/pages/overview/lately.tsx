import { Section } from "../../components/page/section";
import { RecordLine } from "../../components/standing/record-line";
import { Answered } from "../../components/state/answered";
import { Empty } from "../../components/state/empty";
import { Localized } from "../../components/text/localized";
import { OverviewLatelyDocument, type OverviewLatelyQuery } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { today, useAsOf } from "../../routing/as-of";
import { PageLink } from "../../routing/page-link";
import { type DayOfItem, latestRecords } from "./latest-records";

const SHOWN = 7;

const yearBefore = (day: string): string =>
  `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`.replace("-02-29", "-02-28");

type Events = OverviewLatelyQuery["events"]["nodes"];

const latestEvents = (events: Events) =>
  events.toSorted((one, other) => other.happenedOn.localeCompare(one.happenedOn)).slice(0, SHOWN);

/** The latest records and events. */
export const Lately = () => {
  const text = useText();
  const { day = today(), knownAt } = useAsOf();
  const answer = useGraph(OverviewLatelyDocument, { day, knownAt: knownAt ?? null, from: yearBefore(day) });
  return (
    <Section title={text("overview.lately")}>
      <Answered what={text("overview.latelyWhat")} answer={answer}>
        {({ events, ...lately }) => (
          <div className="columns">
            <Records records={latestRecords(lately, day)} knownAt={knownAt} />
            <HappenedLately events={latestEvents(events.nodes)} />
          </div>
        )}
      </Answered>
    </Section>
  );
};

interface RecordsProps {
  readonly records: readonly DayOfItem[];
  readonly knownAt: string | undefined;
}

const Records = ({ records, knownAt }: RecordsProps) => {
  const text = useText();
  const { date } = useFormats();
  return (
    <div>
      <h3>{text("overview.records")}</h3>
      {records.length === 0 ? (
        <Empty>{text("overview.noRecords")}</Empty>
      ) : (
        <ol className="rows tight">
          {records.map(({ item, day, recordedOn, records: ofDay }) => (
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
                      isRetracted={
                        record.retractedBy != null &&
                        (knownAt === undefined ||
                          Date.parse(record.retractedBy.recordedAt) <= Date.parse(knownAt))
                      }
                    />
                    {record.country != null && (
                      <span className="small soft">
                        {" · "}
                        <Localized text={record.country.name} isNoted={false} />
                      </span>
                    )}
                  </span>
                ))}
                {recordedOn !== undefined && (
                  <span className="small soft">{text("overview.recordedOn", { day: date(recordedOn) })}</span>
                )}
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
