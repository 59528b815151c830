import type { GraphModule } from "../kernel/graphql";
import { SearchQueries } from "./search.resolver";
import { SearchConnection, SearchResult } from "./search-result.type";
import { SearchSnippet, SnippetPart } from "./search-snippet.type";

/** What is found by its words, of every kind and in every language. */
export const search: GraphModule = {
  name: "search",
  resolvers: [SearchQueries],
  types: [SearchConnection, SearchResult, SearchSnippet, SnippetPart],
};
