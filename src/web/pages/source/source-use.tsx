import { useState } from "react";
import { Section } from "../../components/page/section";
import { Answered } from "../../components/state/answered";
import { Empty } from "../../components/state/empty";
import { Localized } from "../../components/text/localized";
import { SourceUseDocument, type UseOfSourceFragment } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";
import { usedRecord } from "./used-record";

/** What rests on the source, a hundred records at a time. */
export const SourceUse = ({ id }: { readonly id: string }) => {
  const text = useText();
  const [after, setAfter] = useState<string | null>(null);
  const answer = useGraph(SourceUseDocument, { id, after });
  return (
    <Section title={text("source.use")}>
      <Answered what={text("source.use")} answer={answer}>
        {({ source }) => {
          if (source == null || source.citedBy.totalCount === 0)
            return <Empty>{text("source.unused")}</Empty>;
          const { nodes, pageInfo, totalCount } = source.citedBy;
          return (
            <>
              <ul className="rows tight">
                {nodes.map((use) => (
                  <Use key={use.id} use={use} />
                ))}
              </ul>
              {pageInfo.hasNextPage && (
                <button type="button" className="button" onClick={() => setAfter(pageInfo.endCursor ?? null)}>
                  {text("source.further", { count: totalCount })}
                </button>
              )}
            </>
          );
        }}
      </Answered>
    </Section>
  );
};

const Use = ({ use }: { readonly use: UseOfSourceFragment }) => {
  const text = useText();
  const { title, target } = usedRecord(use);
  return (
    <li>
      <span className="small soft">{text(`CitingKind.${use.kind}`)} </span>
      {target === undefined ? (
        <Localized text={title} />
      ) : (
        <PageLink {...target}>
          <Localized text={title} />
        </PageLink>
      )}
    </li>
  );
};
