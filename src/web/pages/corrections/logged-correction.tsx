import { SourceAddress } from "../../components/citations/cited";
import { ProperName } from "../../components/citations/source-names";
import { correctedTarget } from "../../components/correction/corrected-target";
import type { LoggedCorrectionFragment } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";
import { CorrectedName } from "./corrected-name";
import "./corrections.css";

interface LoggedCorrectionProps {
  readonly correction: LoggedCorrectionFragment;
}

/** A correction as the log has it: what it is about, why, by which source, and what came of it. */
export const LoggedCorrection = ({ correction }: LoggedCorrectionProps) => {
  const text = useText();
  const { moment } = useFormats();
  const { id, subject, field, reason, state, requestedAt, requestedBy } = correction;
  return (
    <article aria-labelledby={`${id}-about`}>
      <p className="small soft">
        <code>{id}</code>
        {" · "}
        <time dateTime={requestedAt}>{moment(requestedAt)}</time> UTC
        {requestedBy != null && (
          <>
            {" · "}
            {text("corrections.askedBy")} <ProperName>{requestedBy}</ProperName>
          </>
        )}
      </p>
      <h2 id={`${id}-about`} className="correction-about">
        {text(`CorrectionSubject.${subject}`)}: <Subject correction={correction} />
      </h2>
      {field != null && (
        <p className="small">
          {text("corrections.field")} <code dir="ltr">{field}</code>
        </p>
      )}
      <Words>{reason}</Words>
      <Source correction={correction} />
      <p>
        <strong className="tag">{text(`CorrectionState.${state}`)}</strong>
      </p>
      <Answer correction={correction} />
    </article>
  );
};

/** What somebody wrote, in a language that nobody knows. */
const Words = ({ children }: { readonly children: string }) => (
  <p lang="" dir="auto" className="correction-words">
    {children}
  </p>
);

const Subject = ({ correction }: LoggedCorrectionProps) => {
  const text = useText();
  const { record, subjectId } = correction;
  const target = correctedTarget(correction);
  if (record == null)
    return (
      <>
        <code dir="ltr">{subjectId}</code> <span className="soft">({text("corrections.gone")})</span>
      </>
    );
  const name = <CorrectedName record={record} />;
  return target === undefined ? name : <PageLink {...target}>{name}</PageLink>;
};

const Source = ({ correction: { source, url, locator } }: LoggedCorrectionProps) => {
  const text = useText();
  return (
    <p className="cited">
      <span className="soft">{text("cited")} </span>
      {source != null && (
        <>
          <PageLink page="source" of={source.id}>
            <ProperName>{source.publisher}</ProperName>
          </PageLink>
          <SourceAddress title={source.title} url={source.url} />
        </>
      )}
      {source != null && url != null && " · "}
      {url != null && (
        <a href={url} rel="noopener noreferrer external nofollow" dir="ltr" translate="no">
          {new URL(url).hostname}
        </a>
      )}
      {locator != null && (
        <>
          {" · "}
          <bdi lang="">{locator}</bdi>
        </>
      )}
    </p>
  );
};

const Answer = ({ correction: { resolution, resolvedAt, resolvedBy } }: LoggedCorrectionProps) => {
  const text = useText();
  const { moment } = useFormats();
  if (resolution == null) return null;
  return (
    <>
      <Words>{resolution}</Words>
      <p className="small soft">
        {resolvedAt != null && (
          <>
            {text("corrections.answered")} <time dateTime={resolvedAt}>{moment(resolvedAt)}</time> UTC
          </>
        )}
        {resolvedBy != null && (
          <>
            {" · "}
            <ProperName>{resolvedBy}</ProperName>
          </>
        )}
      </p>
    </>
  );
};
