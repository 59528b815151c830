import { Cited } from "../../components/citations/cited";
import { NamedHead } from "../../components/page/named-head";
import { Section } from "../../components/page/section";
import { Answered } from "../../components/state/answered";
import { Localized } from "../../components/text/localized";
import { SummitsDocument } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";

const NOTHING = {};

/** Where the promises were made, and what went before. */
export const SummitsPage = () => {
  const text = useText();
  const { date } = useFormats();
  const answer = useGraph(SummitsDocument, NOTHING);
  return (
    <>
      <NamedHead page="summits" />
      <Answered what={text("summits.what")} answer={answer}>
        {({ summits, formatHistory }) => (
          <div className="page-body">
            <ul className="cards">
              {summits.map(({ id, status, heldOn, name, city, documents }) => (
                <li key={id} className="card section">
                  <h2>
                    <PageLink page="summit" of={id}>
                      <Localized text={name} />
                    </PageLink>
                  </h2>
                  <p className="small soft">
                    {heldOn != null && date(heldOn)}
                    {city != null && (
                      <>
                        {" · "}
                        <Localized text={city} isNoted={false} />
                      </>
                    )}
                    {" · "}
                    {text(`SummitStatus.${status}`)}
                  </p>
                  <ul className="small">
                    {documents.map((document) => (
                      <li key={document.id}>
                        <Localized text={document.title} />
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
            <Section title={text("summits.history")}>
              <ol className="rows">
                {formatHistory.map(({ id, happenedOn, summary, citations }) => (
                  <li key={id}>
                    <time className="small soft" dateTime={happenedOn}>
                      {date(happenedOn)}
                    </time>
                    <p>
                      <Localized text={summary} />
                    </p>
                    <Cited citations={citations} />
                  </li>
                ))}
              </ol>
            </Section>
          </div>
        )}
      </Answered>
    </>
  );
};
