import type { ReactNode } from "react";
import { Section } from "../../components/page/section";
import { StatusMark } from "../../components/standing/status-mark";
import { Answered } from "../../components/state/answered";
import { Empty } from "../../components/state/empty";
import { Localized } from "../../components/text/localized";
import { type AttentionItemFragment, OverviewAttentionDocument } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { PageLink } from "../../routing/page-link";

/** What should have been done by now, and what nothing was heard of for long. */
export const Attention = () => {
  const text = useText();
  const { asOf } = useAsOf();
  const { date } = useFormats();
  const answer = useGraph(OverviewAttentionDocument, { asOf });
  return (
    <Section title={text("overview.attention")}>
      <Answered what={text("overview.attentionWhat")} answer={answer}>
        {({ overdue, stale }) => (
          <div className="columns">
            <Items
              title={text("overview.overdue")}
              search={{ overdue: "true" }}
              list={overdue}
              none={text("overview.noOverdue")}
              detail={({ plannedEnd }) => plannedEnd && text("overview.dueOn", { day: date(plannedEnd) })}
            />
            <Items
              title={text("overview.stale")}
              search={{ freshness: "STALE" }}
              list={stale}
              none={text("overview.noStale")}
              detail={({ lastEvidenceOn }) =>
                lastEvidenceOn == null
                  ? text("overview.neverEvidence")
                  : text("overview.lastEvidence", { day: date(lastEvidenceOn) })
              }
            />
          </div>
        )}
      </Answered>
    </Section>
  );
};

interface ItemsProps {
  readonly title: string;
  readonly search: Readonly<Record<string, string>>;
  readonly list: { readonly totalCount: number; readonly nodes: readonly AttentionItemFragment[] };
  /** Why there are none. */
  readonly none: string;
  readonly detail: (item: AttentionItemFragment) => ReactNode;
}

const Items = ({ title, search, list: { totalCount, nodes }, none, detail }: ItemsProps) => {
  const text = useText();
  return (
    <div>
      <h3>{title}</h3>
      {totalCount === 0 ? (
        <Empty>{none}</Empty>
      ) : (
        <>
          <ul className="rows tight">
            {nodes.map((item) => (
              <li key={item.id} className="attention-row">
                <PageLink page="actionItem" of={item.id}>
                  <Localized text={item.title} />
                </PageLink>
                <span className="small soft attention-detail">
                  <StatusMark status={item.status} />
                  <span>{detail(item)}</span>
                </span>
              </li>
            ))}
          </ul>
          <PageLink page="actionItems" search={search}>
            {text("overview.all", { count: totalCount })}
          </PageLink>
        </>
      )}
    </div>
  );
};
