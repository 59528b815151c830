import { NamedHead } from "../../components/page/named-head";
import { StandingSummary } from "../../components/standing/standing-summary";
import { Answered } from "../../components/state/answered";
import { Localized } from "../../components/text/localized";
import { CountriesDocument } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { PageLink } from "../../routing/page-link";

/** The countries that made the promises. */
export const CountriesPage = () => {
  const text = useText();
  const { asOf } = useAsOf();
  const answer = useGraph(CountriesDocument, { asOf });
  return (
    <>
      <NamedHead page="countries" />
      <Answered what={text("countries.what")} answer={answer}>
        {({ countries }) => (
          <ul className="cards">
            {countries.map(({ code, name, capital, leaders, progress, initiatives }) => (
              <li key={code} className="card section">
                <h2>
                  <PageLink page="country" of={code}>
                    <Localized text={name} />
                  </PageLink>
                </h2>
                <p className="small soft">
                  <Localized text={capital} isNoted={false} />
                  {leaders.map((leader) => (
                    <span key={leader.id}>
                      {" · "}
                      <PageLink page="leader" of={leader.id}>
                        <Localized text={leader.name} isNoted={false} />
                      </PageLink>
                    </span>
                  ))}
                </p>
                <PageLink page="initiatives" search={{ country: code }}>
                  {text("initiatives.count", { count: initiatives.totalCount })}
                </PageLink>
                <StandingSummary standing={progress} />
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </>
  );
};
