import { ArgsType, Field, Resolver } from "type-graphql";
import { Cost, PlannedQuery, Takes } from "../kernel/graphql";
import { type Connection, ForwardPageArgs } from "../kernel/pagination";
import { isAnyOf, mapQueries } from "../planner";
import type { FoundRow } from "./found.sql";
import { searchList } from "./search.list";
import { SearchKind } from "./search-kind.enum";
import { SearchConnection, type SearchResult } from "./search-result.type";

@ArgsType()
class SearchArgs extends ForwardPageArgs {
  @Field(() => String, {
    description:
      'The words to search for, in any language, at most 200 characters. All of them must be there; `"words in quotes"` must stand together, `or` between words means either, a word after `-` must not be there. The last word may be unfinished. A blank text, punctuation or exclusions alone find nothing.',
  })
  text!: string;

  @Field(() => [SearchKind], { nullable: true, description: "Only records of these kinds; all without it." })
  kinds?: SearchKind[];
}

@Resolver()
export class SearchQueries {
  @Cost(50)
  @PlannedQuery(() => SearchConnection, {
    description:
      "Records whose texts hold the words, in whatever language, the best first. Words of English, Russian and Arabic are found in all their forms; accents never matter; a word that no record has is taken for the similar ones that some have. A text of more than 200 characters is refused (BAD_USER_INPUT).",
  })
  @Takes(() => SearchArgs)
  search!: Connection<SearchResult>;
}

mapQueries(SearchQueries, (query) => ({
  search: query.connection<FoundRow>(
    () => searchList,
    (_, found, args) => {
      const kinds = args.get("kinds");
      return kinds ? [isAnyOf(found("kind"), kinds, "search_kind[]")] : [];
    },
  ),
}));
