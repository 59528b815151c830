import { isRetracted, type Seen } from "../../components/items/counting";
import { RecordLine } from "../../components/standing/record-line";
import { Empty } from "../../components/state/empty";
import { Localized } from "../../components/text/localized";
import type { LatelyRecordFragment } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";
import type { DayOfItem } from "./latest-records";

interface LatelyRecordsProps {
  readonly days: readonly DayOfItem[];
  readonly seen: Seen;
}

/** What was recorded last of where items stand. */
export const LatelyRecords = ({ days, seen }: LatelyRecordsProps) => {
  const text = useText();
  return (
    <div>
      <h3>{text("overview.records")}</h3>
      {days.length === 0 ? (
        <Empty>{text("overview.noRecords")}</Empty>
      ) : (
        <ol className="rows tight">
          {days.map((day) => (
            <RecordsOfDay key={`${day.item.id} ${day.day}`} of={day} seen={seen} />
          ))}
        </ol>
      )}
    </div>
  );
};

interface RecordsOfDayProps {
  readonly of: DayOfItem;
  readonly seen: Seen;
}

const RecordsOfDay = ({ of: { item, day, recordedOn, records }, seen }: RecordsOfDayProps) => {
  const text = useText();
  const { date } = useFormats();
  return (
    <li className="lately-row">
      <time dateTime={day}>{date(day)}</time>
      <PageLink page="actionItem" of={item.id}>
        <Localized text={item.title} />
      </PageLink>
      <span className="lately-records">
        {records.map((record) => (
          <LatelyRecord key={record.id} record={record} seen={seen} />
        ))}
        {recordedOn !== undefined && (
          <span className="small soft">{text("overview.recordedOn", { day: date(recordedOn) })}</span>
        )}
      </span>
    </li>
  );
};

interface LatelyRecordProps {
  readonly record: LatelyRecordFragment;
  readonly seen: Seen;
}

const LatelyRecord = ({ record, seen }: LatelyRecordProps) => {
  const { axis, from, to, country, retracts } = record;
  return (
    <span>
      <RecordLine
        axis={axis}
        from={from}
        to={to}
        isRetraction={retracts != null}
        isRetracted={isRetracted(seen)(record)}
      />
      {country != null && (
        <span className="small soft">
          {" · "}
          <Localized text={country.name} isNoted={false} />
        </span>
      )}
    </span>
  );
};
