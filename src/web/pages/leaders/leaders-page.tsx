import { NamedHead } from "../../components/page/named-head";
import { Answered } from "../../components/state/answered";
import { Localized } from "../../components/text/localized";
import { LeadersDocument } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";

const NOTHING = {};

/** Who made the promises. */
export const LeadersPage = () => {
  const text = useText();
  const answer = useGraph(LeadersDocument, NOTHING);
  return (
    <>
      <NamedHead page="leaders" />
      <Answered what={text("leaders.what")} answer={answer}>
        {({ leaders }) => (
          <ul className="cards">
            {leaders.nodes.map(({ id, name, office, country, proposals }) => (
              <li key={id} className="card section">
                <h2>
                  <PageLink page="leader" of={id}>
                    <Localized text={name} />
                  </PageLink>
                </h2>
                <p className="small soft">
                  <Localized text={office} /> ·{" "}
                  <PageLink page="country" of={country.code}>
                    <Localized text={country.name} isNoted={false} />
                  </PageLink>
                </p>
                <p>{text("leaders.proposals", { count: proposals.length })}</p>
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </>
  );
};
