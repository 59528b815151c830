import { useState } from "react";
import { Section } from "../../components/page/section";
import { Answered } from "../../components/state/answered";
import { Empty } from "../../components/state/empty";
import { Localized } from "../../components/text/localized";
import { SourceUseDocument, type SourceUseQuery } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";

type Citations = readonly { readonly source: { readonly id: string } }[];

const cites = (citations: Citations, id: string): boolean => citations.some(({ source }) => source.id === id);

/** What cites the source: of the initiatives, a hundred at a time, since the graph cannot be asked from this end. */
export const SourceUse = ({ id }: { readonly id: string }) => {
  const text = useText();
  const [after, setAfter] = useState<string | null>(null);
  const answer = useGraph(SourceUseDocument, { after });
  return (
    <Section title={text("source.use")}>
      <Answered what={text("source.use")} answer={answer}>
        {(data) => (
          <>
            <Uses data={data} id={id} />
            {data.initiatives.pageInfo.hasNextPage && (
              <button
                type="button"
                className="button"
                onClick={() => setAfter(data.initiatives.pageInfo.endCursor ?? null)}
              >
                {text("source.further", { count: data.initiatives.totalCount })}
              </button>
            )}
          </>
        )}
      </Answered>
    </Section>
  );
};

const Uses = ({ data, id }: { readonly data: SourceUseQuery; readonly id: string }) => {
  const text = useText();
  const { date } = useFormats();
  const initiatives = data.initiatives.nodes.filter(
    ({ citations, proposals }) =>
      cites(citations, id) || proposals.some((proposal) => cites(proposal.citations, id)),
  );
  const events = data.events.nodes.filter(({ citations }) => cites(citations, id));
  if (initiatives.length === 0 && events.length === 0) return <Empty>{text("source.unused")}</Empty>;
  return (
    <ul className="rows tight">
      {initiatives.map((initiative) => (
        <li key={initiative.id}>
          <span className="small soft">{text("SearchKind.INITIATIVE")} </span>
          <PageLink page="initiative" of={initiative.id}>
            <Localized text={initiative.title} />
          </PageLink>
        </li>
      ))}
      {events.map(({ id: event, title, happenedOn, initiatives: [initiative] }) => (
        <li key={event}>
          <span className="small soft">
            {text("SearchKind.EVENT")} · {date(happenedOn)}{" "}
          </span>
          {initiative === undefined ? (
            <Localized text={title} />
          ) : (
            <PageLink page="initiative" of={initiative.id} hash={event}>
              <Localized text={title} />
            </PageLink>
          )}
        </li>
      ))}
    </ul>
  );
};
