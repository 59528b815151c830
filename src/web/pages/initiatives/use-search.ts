import { SearchInitiativesDocument, type SearchInitiativesQuery } from "../../generated/graphql";
import { type Answer, useGraph } from "../../graph/use-graph";

/** Finds initiatives by their words, the best first. */
export const useSearch = (
  text: string,
): { readonly answer: Answer<SearchInitiativesQuery>; readonly found: readonly string[] | undefined } => {
  const isSearching = text.trim() !== "";
  const answer = useGraph(SearchInitiativesDocument, { text }, { isPaused: !isSearching });
  const found = isSearching ? answer.data?.initiatives.nodes.map(({ recordId }) => recordId) : undefined;
  return { answer, found };
};
