import type { StatusAxis, StatusRecordFragment } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { PageLink } from "../../routing/page-link";
import { SourceAddress } from "../citations/cited";
import { ProperName } from "../citations/source-names";
import { RecordLine } from "../standing/record-line";
import { Localized } from "../text/localized";
import { isRetracted, isTold, type Seen } from "./counting";

interface HistoryProps {
  readonly axis: StatusAxis;
  readonly records: readonly StatusRecordFragment[];
  /** Whether these are all: where older ones are not here, nobody can say that there are none. */
  readonly isWhole: boolean;
}

/** What was recorded on one axis by the day and the moment that are shown, the latest first, each with its evidence. */
export const History = ({ axis, records, isWhole }: HistoryProps) => {
  const text = useText();
  const seen = useAsOf();
  const shown = records.filter((record) => record.axis === axis && isTold(seen)(record)).toReversed();
  if (shown.length === 0) return isWhole && <p className="small soft">{text("history.none")}</p>;
  return (
    <ol className="history">
      {shown.map((record) => (
        <HistoryRecord key={record.id} record={record} seen={seen} />
      ))}
    </ol>
  );
};

interface HistoryRecordProps {
  readonly record: StatusRecordFragment;
  readonly seen: Seen;
}

const HistoryRecord = ({ record, seen }: HistoryRecordProps) => {
  const { date } = useFormats();
  const { axis, from, to, effectiveOn, country, note, retracts, evidence } = record;
  return (
    <li>
      <time dateTime={effectiveOn} className="small soft">
        {date(effectiveOn)}
      </time>
      <RecordLine
        axis={axis}
        from={from}
        to={to}
        isRetraction={retracts != null}
        isRetracted={isRetracted(seen)(record)}
      />
      {country != null && (
        <span className="small soft">
          <Localized text={country.name} isNoted={false} />
        </span>
      )}
      {note != null && (
        <p className="small">
          <Localized text={note} />
        </p>
      )}
      <ul className="history-evidence">
        {evidence.map((piece) => (
          <Evidence key={`${piece.event?.id} ${piece.source?.id} ${piece.url}`} piece={piece} />
        ))}
      </ul>
    </li>
  );
};

const Evidence = ({ piece }: { readonly piece: StatusRecordFragment["evidence"][number] }) => {
  const { event, source, url } = piece;
  return (
    <li className="small">
      {event != null && (
        <a href={`#${event.id}`}>
          <Localized text={event.title} />
        </a>
      )}
      {event != null && source != null && " · "}
      {source != null && (
        <>
          <PageLink page="source" of={source.id}>
            <ProperName>{source.publisher}</ProperName>
          </PageLink>
          <SourceAddress title={source.title} url={source.url} />
        </>
      )}
      {url != null && (
        <a href={url} rel="noopener noreferrer external">
          {new URL(url).hostname}
        </a>
      )}
    </li>
  );
};
