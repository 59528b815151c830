import type { CitedFragment } from "../../generated/graphql";
import { useFormats } from "../../i18n/formats";
import { useText } from "../../i18n/text";
import { PageLink } from "../../routing/page-link";
import { Outside } from "../icons";
import { InEnglish } from "../text/in-english";
import { ProperName, SourceTitle } from "./source-names";
import "./citations.css";

/** Who says so, in one line: each publisher leads to its source, and the arrow to where it was published. */
export const Cited = ({ citations }: { readonly citations: readonly CitedFragment[] }) => {
  const text = useText();
  if (citations.length === 0) return null;
  return (
    <p className="cited">
      <span className="soft">{text("cited")} </span>
      {citations.map(({ source, locator }, index) => (
        <span key={`${source.id} ${locator ?? ""}`} className="cited-source">
          <PageLink page="source" of={source.id}>
            <ProperName>{source.publisher}</ProperName>
          </PageLink>
          <SourceAddress title={source.title} url={source.url} />
          {index < citations.length - 1 && <span aria-hidden="true"> · </span>}
        </span>
      ))}
    </p>
  );
};

interface SourceAddressProps {
  readonly title: string;
  readonly url?: string | null | undefined;
}

export const SourceAddress = ({ title, url }: SourceAddressProps) => {
  const text = useText();
  if (url == null) return null;
  return (
    <a href={url} rel="noopener noreferrer external" className="cited-address">
      <span className="for-screen-readers">
        {text("cited.original")} <SourceTitle>{title}</SourceTitle>
      </span>
      <span lang="en" title={title}>
        <Outside />
      </span>
    </a>
  );
};

/** Every citation with all that is known of it. */
export const CitationList = ({ citations }: { readonly citations: readonly CitedFragment[] }) => {
  const text = useText();
  const { date, language } = useFormats();
  return (
    <ul className="rows tight citation-list">
      {citations.map(({ source, locator, note }) => (
        <li key={`${source.id} ${locator ?? ""}`}>
          <PageLink page="source" of={source.id}>
            <SourceTitle>{source.title}</SourceTitle>
          </PageLink>
          <SourceAddress title={source.title} url={source.url} />
          <p className="small soft">
            <ProperName>{source.publisher}</ProperName>
            {source.publishedOn != null && ` · ${date(source.publishedOn)}`}
            {` · ${language(source.language)}`}
            {source.reading === "EXCERPT" && ` · ${text("SourceReading.EXCERPT")}`}
            {locator != null && (
              <>
                {" · "}
                <bdi lang="en">{locator}</bdi>
              </>
            )}
          </p>
          {note != null && (
            <p className="small soft">
              <InEnglish>{note}</InEnglish>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
};
