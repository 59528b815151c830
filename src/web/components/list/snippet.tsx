import type { SearchInitiativesQuery } from "../../generated/graphql";

type SnippetFields = SearchInitiativesQuery["initiatives"]["nodes"][number]["snippet"];

/** The part of a text in which the words were found. */
export const Snippet = ({ snippet: { language, direction, parts } }: { readonly snippet: SnippetFields }) => (
  <bdi lang={language} dir={direction.toLowerCase()}>
    {parts.map(({ text, isMatch }, index) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: parts never change places.
      isMatch ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
    )}
  </bdi>
);
