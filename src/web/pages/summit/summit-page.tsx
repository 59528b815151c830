import { useParams } from "react-router";
import { CitationList } from "../../components/citations/cited";
import { CiteButton } from "../../components/cite/cite-button";
import { Disputed } from "../../components/disagreement/disputed";
import { PresentNote } from "../../components/page/as-of-note";
import { NotFound } from "../../components/page/not-found";
import { PageHead } from "../../components/page/page-head";
import { Section } from "../../components/page/section";
import { Answered } from "../../components/state/answered";
import { Localized } from "../../components/text/localized";
import { SummitDocument, type SummitQuery } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";
import { useHashTarget } from "../../routing/use-hash-target";
import { Documents } from "./documents";
import { Speakers } from "./speakers";

/** A summit: who was there, what was adopted, who proposed what. */
export const SummitPage = () => {
  const text = useText();
  const { id = "" } = useParams();
  const answer = useGraph(SummitDocument, { id });
  useHashTarget(answer.data !== undefined);
  return (
    <Answered
      what={text("summit.what")}
      answer={answer}
      lines={12}
      missing={<NotFound id={id} page="summits" />}
    >
      {(data) => data.summit != null && <Shown data={data} />}
    </Answered>
  );
};

const Shown = ({ data: { summit, disagreements } }: { readonly data: SummitQuery }) => {
  const text = useText();
  const { date } = useFormats();
  if (summit == null) return null;
  const { id, name, city, venue, heldOn, status, note, occasion, hostCountry, documents, citations } = summit;
  const disputed = disagreements.filter(({ summits }) => summits.some((each) => each.id === id));
  return (
    <article className="page-body">
      <PageHead
        title={name.text}
        kicker={`${text("SearchKind.SUMMIT")} · ${text(`SummitStatus.${status}`)}`}
        lede={
          <>
            <p>
              {heldOn != null && date(heldOn)}
              {city != null && (
                <>
                  {" · "}
                  <Localized text={city} isNoted={false} />
                </>
              )}
              {hostCountry != null && (
                <>
                  {" · "}
                  <PageLink page="country" of={hostCountry.code}>
                    <Localized text={hostCountry.name} isNoted={false} />
                  </PageLink>
                </>
              )}
              {venue != null && (
                <>
                  {" · "}
                  <Localized text={venue.name} />
                </>
              )}
            </p>
            {[occasion, note].map(
              (words) =>
                words != null && (
                  <p key={words.text} className="small">
                    <Localized text={words} />
                  </p>
                ),
            )}
          </>
        }
        actions={<CiteButton title={name.text} isAsOf={false} />}
      >
        <Localized text={name} />
      </PageHead>
      <PresentNote />
      <Speakers summit={summit} />
      <Documents documents={documents} />
      {disputed.length > 0 && (
        <Section title={text("initiative.disagreements")}>
          {disputed.map((disagreement) => (
            <Disputed key={disagreement.id} disagreement={disagreement} />
          ))}
        </Section>
      )}
      <Section title={text("initiative.sources")}>
        <CitationList citations={citations} />
      </Section>
    </article>
  );
};
