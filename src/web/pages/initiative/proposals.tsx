import { Cited } from "../../components/citations/cited";
import { Section } from "../../components/page/section";
import { Empty } from "../../components/state/empty";
import { Localized } from "../../components/text/localized";
import type { LineProposalFragment } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";

/** Who proposed it, who supported it, in what words. */
export const Proposals = ({ proposals }: { readonly proposals: readonly LineProposalFragment[] }) => {
  const text = useText();
  const { date } = useFormats();
  return (
    <Section title={text("initiative.proposals")}>
      {proposals.length === 0 ? (
        <Empty>{text("line.no.proposal")}</Empty>
      ) : (
        <ol className="rows">
          {proposals.map(({ id, kind, leader, summit, proposedOn, statement, citations }) => (
            <li key={id} id={id}>
              <p className="small soft">
                {text(`ProposalKind.${kind}`)} ·{" "}
                <PageLink page="leader" of={leader.id}>
                  <Localized text={leader.name} isNoted={false} />
                </PageLink>
                {" · "}
                {date(proposedOn)}
                {summit != null && (
                  <>
                    {" · "}
                    <PageLink page="summit" of={summit.id}>
                      <Localized text={summit.name} isNoted={false} />
                    </PageLink>
                  </>
                )}
              </p>
              <p>
                <Localized text={statement} />
              </p>
              <Cited citations={citations} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
};
