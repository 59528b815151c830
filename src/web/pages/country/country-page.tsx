import { useParams } from "react-router";
import { CitationList } from "../../components/citations/cited";
import { CiteButton } from "../../components/cite/cite-button";
import { AsOfControl } from "../../components/page/as-of-control";
import { AsOfNote } from "../../components/page/as-of-note";
import { NotFound } from "../../components/page/not-found";
import { PageHead } from "../../components/page/page-head";
import { Section } from "../../components/page/section";
import { PlanStanding } from "../../components/standing/plan-standing";
import { Answered } from "../../components/state/answered";
import { Localized } from "../../components/text/localized";
import { CountryDocument, type CountryQuery } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { useAsOf } from "../../routing/as-of";
import { PageLink } from "../../routing/page-link";
import { CountryItems } from "./country-items";
import { RolesTable } from "./roles-table";
import "./country.css";

/** Nothing else can be asked for. */
const COUNTRY_CODE = /^[a-z]{2}$/i;

/** A country: its role in each initiative, its items, what it reports itself. */
export const CountryPage = () => {
  const { code = "" } = useParams();
  return COUNTRY_CODE.test(code) ? <CountryOf code={code} /> : <NotFound id={code} page="countries" />;
};

const CountryOf = ({ code }: { readonly code: string }) => {
  const text = useText();
  const { asOf } = useAsOf();
  const answer = useGraph(CountryDocument, { code: code.toUpperCase(), asOf });
  return (
    <Answered
      what={text("country.what")}
      answer={answer}
      lines={14}
      missing={<NotFound id={code} page="countries" />}
    >
      {({ country }) => country != null && <Shown country={country} />}
    </Answered>
  );
};

const Shown = ({ country }: { readonly country: NonNullable<CountryQuery["country"]> }) => {
  const text = useText();
  const { language } = useFormats();
  const { code, name, officialName, capital, note, languages, leaders, progress, citations } = country;
  return (
    <article className="page-body">
      <PageHead
        title={name.text}
        kicker={text("SearchKind.COUNTRY")}
        lede={
          <>
            <p>
              <Localized text={officialName} />
            </p>
            <p className="small">
              {text("country.capital")} <Localized text={capital} isNoted={false} />
              {leaders.map((leader) => (
                <span key={leader.id}>
                  {" · "}
                  <Localized text={leader.office} isNoted={false} />{" "}
                  <PageLink page="leader" of={leader.id}>
                    <Localized text={leader.name} isNoted={false} />
                  </PageLink>
                </span>
              ))}
              {" · "}
              {languages.map(({ tag }) => language(tag)).join(", ")}
            </p>
            {note != null && (
              <p className="small">
                <Localized text={note} />
              </p>
            )}
          </>
        }
        actions={
          <>
            <AsOfControl />
            <CiteButton title={name.text} />
          </>
        }
      >
        <Localized text={name} />
      </PageHead>
      <AsOfNote />
      <PlanStanding standing={progress} search={{ country: code }} />
      <RolesTable country={country} />
      <CountryItems country={country} />
      <Section title={text("initiative.sources")}>
        <CitationList citations={citations} />
      </Section>
    </article>
  );
};
