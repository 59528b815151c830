import { type ChangeFilter, RecordedHereDocument, type RecordedHereQuery } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { PageLink } from "../../routing/page-link";
import { Section } from "../page/section";
import { RecordLine } from "../standing/record-line";
import { Answered } from "../state/answered";
import { Empty } from "../state/empty";
import { InEnglish } from "../text/in-english";
import { Localized } from "../text/localized";

const SHOWN = 5;

/** Which record: an initiative with its action items, or one item. */
export interface RecordOfPage {
  readonly subject: "initiative" | "item";
  readonly id: string;
}

const filterOf = ({ subject, id }: RecordOfPage): ChangeFilter =>
  subject === "initiative" ? { initiatives: [id] } : { items: [id] };

/** What was last written about a record, when and by whom, and how to be told of more. */
export const RecordedHere = ({ subject, id }: RecordOfPage) => {
  const text = useText();
  const { knownAt } = useAsOf();
  const variables = { filter: filterOf({ subject, id }), last: SHOWN };
  const answer = useGraph(RecordedHereDocument, variables, { isPaused: knownAt !== undefined });
  // What was written later is not part of what was known then.
  if (knownAt !== undefined) return null;
  const feed = `/feeds/changes.atom?${new URLSearchParams({ [subject]: id })}`;
  return (
    <Section
      title={text("changes.title")}
      className="recorded-here"
      aside={<a href={feed}>{text("changes.feed")}</a>}
    >
      <Answered what={text("changes.what")} answer={answer} lines={3}>
        {({ changes: { nodes, totalCount } }) =>
          nodes.length === 0 ? (
            <Empty>{text("changes.none")}</Empty>
          ) : (
            <>
              <ol className="rows tight">
                {nodes.toReversed().map((change) => (
                  <li key={change.id}>
                    <Change change={change} isOfItem={subject === "item"} />
                  </li>
                ))}
              </ol>
              {totalCount > nodes.length && (
                <p className="soft small">
                  {text("changes.latest", { shown: nodes.length, count: totalCount })}
                </p>
              )}
            </>
          )
        }
      </Answered>
    </Section>
  );
};

type Recorded = RecordedHereQuery["changes"]["nodes"][number];

const Change = ({ change, isOfItem }: { readonly change: Recorded; readonly isOfItem: boolean }) => {
  const text = useText();
  const { moment } = useFormats();
  const { recordedAt, recordedBy, summary, actionItem, statusChange } = change;
  return (
    <>
      <p className="small soft">
        <time dateTime={recordedAt}>{moment(recordedAt)}</time>
        {" · "}
        {text("changes.by", { name: recordedBy })}
      </p>
      {!isOfItem && actionItem != null && (
        <p>
          <PageLink page="actionItem" of={actionItem.id}>
            <Localized text={actionItem.title} />
          </PageLink>
        </p>
      )}
      {statusChange == null ? (
        // The graph tells what was written in English only.
        <p>
          <InEnglish>{summary}</InEnglish>
        </p>
      ) : (
        <RecordLine
          axis={statusChange.axis}
          from={statusChange.from}
          to={statusChange.to}
          isRetraction={statusChange.retracts != null}
          isRetracted={statusChange.retractedBy != null}
        />
      )}
    </>
  );
};
