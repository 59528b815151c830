import { useParams } from "react-router";
import { ProperName, SourceTitle } from "../../components/citations/source-names";
import { CiteButton } from "../../components/cite/cite-button";
import { PresentNote } from "../../components/page/as-of-note";
import { NotFound } from "../../components/page/not-found";
import { PageHead } from "../../components/page/page-head";
import { Answered } from "../../components/state/answered";
import { Localized } from "../../components/text/localized";
import { SourceDocument, type SourceQuery } from "../../generated/graphql";
import { useGraph } from "../../graph/use-graph";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { SourceUse } from "./source-use";

/** A source: who published it, when, where, and what rests on it. */
export const SourcePage = () => {
  const text = useText();
  const { id = "" } = useParams();
  const answer = useGraph(SourceDocument, { id });
  return (
    <Answered what={text("source.what")} answer={answer} missing={<NotFound id={id} page="sources" />}>
      {({ source }) => source != null && <Shown source={source} />}
    </Answered>
  );
};

const Shown = ({ source }: { readonly source: NonNullable<SourceQuery["source"]> }) => {
  const text = useText();
  const { date, language } = useFormats();
  const { id, title, publisher, publishedOn, kind, reading, url, note } = source;
  return (
    <article className="page-body">
      <PageHead
        title={title}
        kicker={text("SearchKind.SOURCE")}
        actions={<CiteButton title={title} isAsOf={false} />}
      >
        <SourceTitle>{title}</SourceTitle>
      </PageHead>
      <PresentNote />
      <dl className="facts">
        <dt>{text("source.publisher")}</dt>
        <dd>
          <ProperName>{publisher}</ProperName>
        </dd>
        {publishedOn != null && (
          <>
            <dt>{text("source.published")}</dt>
            <dd>{date(publishedOn)}</dd>
          </>
        )}
        <dt>{text("language")}</dt>
        <dd>{language(source.language)}</dd>
        <dt>{text("filter.kind")}</dt>
        <dd>{text(`SourceKind.${kind}`)}</dd>
        <dt>{text("source.reading")}</dt>
        <dd>{text(`SourceReading.${reading}`)}</dd>
        {url != null && (
          <>
            <dt>{text("source.address")}</dt>
            <dd>
              <a href={url} rel="noopener noreferrer external" dir="ltr">
                {url}
              </a>
            </dd>
          </>
        )}
        {note != null && (
          <>
            <dt>{text("source.note")}</dt>
            <dd>
              <Localized text={note} />
            </dd>
          </>
        )}
      </dl>
      <SourceUse id={id} />
    </article>
  );
};
