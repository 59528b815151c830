import { Cited } from "../../components/citations/cited";
import { Figure } from "../../components/figure/figure";
import { Section } from "../../components/page/section";
import { Answered } from "../../components/state/answered";
import { Empty } from "../../components/state/empty";
import { TakeAway } from "../../components/take-away/take-away";
import { Localized } from "../../components/text/localized";
import { LeaderFiguresDocument } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";

/** The figures that a leader named; where others name other ones, it says so. */
export const LeaderFigures = ({ id }: { readonly id: string }) => {
  const text = useText();
  const answer = useGraph(LeaderFiguresDocument, { id });
  return (
    <Section title={text("leader.figures")}>
      <Answered what={text("leader.figures")} answer={answer}>
        {({ indicators }) =>
          indicators.length === 0 ? (
            <Empty>{text("leader.noFigures")}</Empty>
          ) : (
            <>
              <ul className="cards">
                {indicators.map((figure) => (
                  <li key={figure.id} id={figure.id} className="card">
                    <Figure figure={figure} />
                    <p>
                      <Localized text={figure.label} />
                    </p>
                    {figure.disagreements.map(({ id: disputed, topic, initiatives: [initiative] }) => (
                      <p key={disputed} className="note">
                        {text("leader.disputed")}{" "}
                        {initiative === undefined ? (
                          <Localized text={topic} />
                        ) : (
                          <PageLink page="initiative" of={initiative.id} hash={disputed}>
                            <Localized text={topic} />
                          </PageLink>
                        )}
                      </p>
                    ))}
                    <Cited citations={figure.citations} />
                  </li>
                ))}
              </ul>
              <TakeAway table="indicators" where={{ leaders: [id] }} />
            </>
          )
        }
      </Answered>
    </Section>
  );
};
