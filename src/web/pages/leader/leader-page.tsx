import { useParams } from "react-router";
import { CitationList, Cited } from "../../components/citations/cited";
import { CiteButton } from "../../components/cite/cite-button";
import { More, useFirstPart } from "../../components/list/first-part";
import { PresentNote } from "../../components/page/as-of-note";
import { NotFound } from "../../components/page/not-found";
import { PageHead } from "../../components/page/page-head";
import { Section } from "../../components/page/section";
import { Answered } from "../../components/state/answered";
import { Empty } from "../../components/state/empty";
import { Localized } from "../../components/text/localized";
import { LeaderDocument, type LeaderQuery } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";
import { LeaderFigures } from "./leader-figures";

/** A leader: what was proposed and supported, at which summits, and which figures were named. */
export const LeaderPage = () => {
  const text = useText();
  const { id = "" } = useParams();
  const answer = useGraph(LeaderDocument, { id });
  return (
    <Answered
      what={text("leader.what")}
      answer={answer}
      lines={12}
      missing={<NotFound id={id} page="leaders" />}
    >
      {({ leader }) => leader != null && <Shown leader={leader} />}
    </Answered>
  );
};

type Leader = NonNullable<LeaderQuery["leader"]>;

const Shown = ({ leader }: { readonly leader: Leader }) => {
  const text = useText();
  const { date } = useFormats();
  const { id, name, office, note, tookOfficeOn, country, summits, citations } = leader;
  return (
    <article className="page-body">
      <PageHead
        title={name.text}
        kicker={text("SearchKind.LEADER")}
        lede={
          <>
            <p>
              <Localized text={office} /> ·{" "}
              <PageLink page="country" of={country.code}>
                <Localized text={country.name} isNoted={false} />
              </PageLink>
              {tookOfficeOn != null && ` · ${text("leader.since", { day: date(tookOfficeOn) })}`}
            </p>
            {note != null && (
              <p className="small">
                <Localized text={note} />
              </p>
            )}
          </>
        }
        actions={<CiteButton title={name.text} isAsOf={false} />}
      >
        <Localized text={name} />
      </PageHead>
      <PresentNote />
      <Section title={text("page.summits")}>
        <ul className="tags">
          {summits.map((summit) => (
            <li key={summit.id}>
              <PageLink page="summit" of={summit.id} className="tag">
                <Localized text={summit.name} isNoted={false} />
                {summit.heldOn != null && ` · ${date(summit.heldOn)}`}
              </PageLink>
            </li>
          ))}
        </ul>
      </Section>
      <Proposed leader={leader} />
      <LeaderFigures id={id} />
      <Section title={text("initiative.sources")}>
        <CitationList citations={citations} />
      </Section>
    </article>
  );
};

const Proposed = ({ leader: { proposals } }: { readonly leader: Leader }) => {
  const text = useText();
  const { date } = useFormats();
  const { shown, ...rest } = useFirstPart(proposals);
  return (
    <Section title={text("leader.proposals")}>
      {proposals.length === 0 ? (
        <Empty>{text("leader.noProposals")}</Empty>
      ) : (
        <ol className="rows">
          {shown.map(({ id, kind, proposedOn, statement, initiative, citations }) => (
            <li key={id}>
              <h3>
                <PageLink page="initiative" of={initiative.id}>
                  <Localized text={initiative.title} />
                </PageLink>
              </h3>
              <p className="small soft">
                {text(`ProposalKind.${kind}`)} · {date(proposedOn)} ·{" "}
                {text(`InitiativeStage.${initiative.stage}`)}
              </p>
              <p>
                <Localized text={statement} />
              </p>
              <Cited citations={citations} />
            </li>
          ))}
        </ol>
      )}
      <More {...rest} />
    </Section>
  );
};
