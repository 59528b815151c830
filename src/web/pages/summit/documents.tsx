import { Cited } from "../../components/citations/cited";
import { Section } from "../../components/page/section";
import { Empty } from "../../components/state/empty";
import { Localized } from "../../components/text/localized";
import type { SummitDocumentFragment } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";

/** What was adopted, with the points that are known of it. */
export const Documents = ({ documents }: { readonly documents: readonly SummitDocumentFragment[] }) => {
  const text = useText();
  return (
    <Section title={text("summit.documents")}>
      {documents.length === 0 && <Empty>{text("summit.noDocuments")}</Empty>}
      {documents.map((document) => (
        <Adopted key={document.id} document={document} />
      ))}
    </Section>
  );
};

const Adopted = ({ document }: { readonly document: SummitDocumentFragment }) => {
  const text = useText();
  const { date } = useFormats();
  const { id, title, adoptedOn, isTextPublic, pointCount, pointCountNote, note, points, citations } =
    document;
  return (
    <article id={id} className="section">
      <h3>
        <Localized text={title} />
      </h3>
      <p className="small soft">
        {adoptedOn != null && `${date(adoptedOn)} · `}
        {text(isTextPublic ? "document.public" : "document.hidden")}
        {pointCount != null && ` · ${text("document.points", { count: pointCount })}`}
      </p>
      {[note, pointCountNote].map(
        (words) =>
          words != null && (
            <p key={words.text}>
              <Localized text={words} />
            </p>
          ),
      )}
      {points.length > 0 && (
        <details>
          <summary>{text("document.known", { count: points.length })}</summary>
          <ol className="rows tight">
            {points.map((point) => (
              <li key={point.id} id={point.id}>
                {point.number != null && <strong className="figures">{point.number} </strong>}
                <Localized text={point.summary} />
                <Cited citations={point.citations} />
              </li>
            ))}
          </ol>
        </details>
      )}
      <Cited citations={citations} />
    </article>
  );
};
