import { useRef, useState } from "react";
import { useParams } from "react-router";
import { type Holder, holderOf, useHasEnded, useToken } from "../../access/token";
import { ProperName } from "../../components/citations/source-names";
import { EventChoices } from "../../components/form/event-choices";
import { useFocusOnChange } from "../../components/form/use-focus-on-change";
import { OlderRecords } from "../../components/items/older-records";
import { type ShownRecords, useRecords } from "../../components/items/use-records";
import { NotFound } from "../../components/page/not-found";
import { PageHead } from "../../components/page/page-head";
import { Section } from "../../components/page/section";
import { AssessmentMark } from "../../components/standing/assessment-mark";
import { RecordLine } from "../../components/standing/record-line";
import { StatusMark } from "../../components/standing/status-mark";
import { Answered } from "../../components/state/answered";
import { Empty } from "../../components/state/empty";
import { Localized } from "../../components/text/localized";
import { RecordedItemDocument, type RecordedItemQuery } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";
import { AssessmentForm } from "./assessment-form";
import { RetractionForm } from "./retraction-form";
import { StatusForm, type StatusOf } from "./status-form";
import type { Seen } from "./use-recording";
import "./recording.css";

type Item = NonNullable<RecordedItemQuery["actionItem"]>;

/** Where those who hold a token add to the history of an action item. */
export const RecordingPage = () => {
  const text = useText();
  const { id = "" } = useParams();
  const answer = useGraph(RecordedItemDocument, { id });
  const title = answer.data?.actionItem?.title;
  if (answer.failure?.code === "NOT_FOUND") return <NotFound id={id} page="actionItems" />;
  return (
    <>
      <PageHead
        title={title === undefined ? text("recording.title") : `${text("recording.title")}: ${title.text}`}
        kicker={text("recording.title")}
      >
        {title && <Localized text={title} />}
      </PageHead>
      <Answered what={text("recording.what")} answer={answer} lines={10}>
        {({ actionItem }) => actionItem && <Recording key={actionItem.id} item={actionItem} />}
      </Answered>
    </>
  );
};

const Recording = ({ item }: { readonly item: Item }) => {
  const text = useText();
  const holder = holderOf(useToken());
  const hasEnded = useHasEnded();
  const [version, see] = useState(item.version);
  const shown = useRecords(item.id, item.history);
  const seen: Seen = { version, isOutdated: item.version > version, see };
  const ended = useFocusOnChange(hasEnded);
  const form = useRef<HTMLDivElement>(null);
  const goOn = () => {
    see(item.version);
    form.current?.focus();
  };
  return (
    <div className="recording">
      <Standing item={item} />
      {seen.isOutdated && holder !== undefined && (
        <div className="note recording-conflict" role="alert">
          <p>{text("recording.outdated", { seen: version, version: item.version })}</p>
          <button type="button" className="button" onClick={goOn}>
            {text("recording.goOn")}
          </button>
        </div>
      )}
      <Section title={text("recording.add")}>
        {holder === undefined ? (
          <>
            {hasEnded && (
              <div ref={ended} tabIndex={-1} className="note" role="alert">
                {text("access.ended")}
              </div>
            )}
            <p>{text("recording.noToken")}</p>
            <p className="form-actions">
              <PageLink page="access" className="button button-main">
                {text("access.title")}
              </PageLink>
              <PageLink
                page="correction"
                search={{ subject: "ACTION_ITEM", subjectId: item.id }}
                className="button"
              >
                {text("correction.title")}
              </PageLink>
            </p>
          </>
        ) : (
          <div ref={form} tabIndex={-1}>
            <EventChoices events={item.initiative?.events ?? []} />
            <FormFor holder={holder} item={item} records={shown.records} seen={seen} />
          </div>
        )}
      </Section>
      <History shown={shown} />
    </div>
  );
};

interface FormForProps {
  readonly holder: Holder;
  readonly item: Item;
  readonly records: ShownRecords["records"];
  readonly seen: Seen;
}

/** The form of what a role may do; the server has the last word. */
const FormFor = ({ holder: { role, country }, item, records, seen }: FormForProps) => {
  const text = useText();
  if (role === "assessor") return <AssessmentForm itemId={item.id} seen={seen} />;
  if (role === "secretariat") return <RetractionForm records={records} seen={seen} />;
  const roles = item.countries.filter((of) => of.country.code === country);
  const [own] = roles;
  if (own === undefined) return <p>{text("recording.notYours", { country: country ?? "" })}</p>;
  const choices: StatusOf[] = [
    ...(roles.some((of) => of.role === "LEAD")
      ? [{ country: undefined, label: text("recording.wholeItem"), status: item.status }]
      : []),
    {
      country: own.country.code,
      label: text("recording.ownStatus", { country: own.country.name.text }),
      status: own.status ?? "PIPELINE",
    },
  ];
  return <StatusForm itemId={item.id} seen={seen} choices={choices} />;
};

const Standing = ({ item: { id, status, assessment, version, isContested } }: { readonly item: Item }) => {
  const text = useText();
  return (
    <dl className="facts card" data-version={version}>
      <dt>{text("StatusAxis.OFFICIAL")}</dt>
      <dd>
        <StatusMark status={status} />
      </dd>
      <dt>{text("StatusAxis.ASSESSMENT")}</dt>
      <dd>
        <AssessmentMark assessment={assessment} />
      </dd>
      <dt>{text("recording.version")}</dt>
      <dd className="figures">{version}</dd>
      {isContested && (
        <>
          <dt>{text("correction.subject")}</dt>
          <dd>{text("recording.contested")}</dd>
        </>
      )}
      <dt>{text("SearchKind.ACTION_ITEM")}</dt>
      <dd>
        <PageLink page="actionItem" of={id}>
          {id}
        </PageLink>
      </dd>
    </dl>
  );
};

const History = ({ shown }: { readonly shown: ShownRecords }) => {
  const text = useText();
  const { date } = useFormats();
  return (
    <Section title={text("recording.history")}>
      {shown.records.length === 0 ? (
        <Empty>{text("recording.nothing")}</Empty>
      ) : (
        <ol className="rows tight">
          {shown.records.toReversed().map((record) => (
            <li key={record.id} className="recording-record">
              <time dateTime={record.effectiveOn} className="small soft">
                {date(record.effectiveOn)}
              </time>
              <span>
                <span className="small soft">
                  {text(`StatusAxis.${record.axis}`)}
                  {record.country != null && ` · ${record.country.name.text}`}:{" "}
                </span>
                <RecordLine
                  axis={record.axis}
                  from={record.from}
                  to={record.to}
                  isRetraction={record.retracts != null}
                  isRetracted={record.retractedBy != null}
                />
              </span>
              <span className="small soft">
                <ProperName>{record.recordedBy}</ProperName>
              </span>
              <PageLink
                page="correction"
                search={{ subject: "STATUS_CHANGE", subjectId: record.id }}
                className="small"
              >
                {text("correction.title")}
              </PageLink>
            </li>
          ))}
        </ol>
      )}
      <OlderRecords {...shown} />
    </Section>
  );
};
