import { Cited } from "../../components/citations/cited";
import { More, useFirstPart } from "../../components/list/first-part";
import { Section } from "../../components/page/section";
import { Empty } from "../../components/state/empty";
import { Localized } from "../../components/text/localized";
import type { SummitQuery } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";

type Summit = NonNullable<SummitQuery["summit"]>;

/** Who took part, and what each of them proposed or supported. */
export const Speakers = ({ summit }: { readonly summit: Summit }) => {
  const text = useText();
  return (
    <Section title={text("summit.participants")}>
      {summit.participants.length === 0 ? (
        <Empty>{text("summit.noParticipants")}</Empty>
      ) : (
        <ul className="cards cards-uneven">
          {summit.participants.map((leader) => (
            <li key={leader.id} className="card section">
              <h3>
                <PageLink page="leader" of={leader.id}>
                  <Localized text={leader.name} />
                </PageLink>
              </h3>
              <p className="small soft">
                <Localized text={leader.country.name} isNoted={false} />
              </p>
              <Speech summit={summit} leader={leader.id} />
              <Proposals
                proposals={summit.proposals.filter((proposal) => proposal.leader.id === leader.id)}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

const Speech = ({ summit, leader }: { readonly summit: Summit; readonly leader: string }) => {
  const text = useText();
  const { language } = useFormats();
  return summit.speeches
    .filter((speech) => speech.leader.id === leader)
    .map((speech) => (
      <div key={speech.language} className="small">
        {text("line.transcript", { languages: language(speech.language) })}
        <Cited citations={speech.citations} />
      </div>
    ));
};

const Proposals = ({ proposals }: { readonly proposals: Summit["proposals"] }) => {
  const text = useText();
  const { shown, ...rest } = useFirstPart(proposals);
  if (proposals.length === 0) return <p className="small soft">{text("leader.noProposals")}</p>;
  return (
    <>
      <ul className="rows tight small">
        {shown.map(({ id, kind, initiative }) => (
          <li key={id}>
            <PageLink page="initiative" of={initiative.id}>
              <Localized text={initiative.title} />
            </PageLink>
            {kind === "SUPPORTED" && <span className="soft"> · {text("ProposalKind.SUPPORTED")}</span>}
          </li>
        ))}
      </ul>
      <More {...rest} />
    </>
  );
};
