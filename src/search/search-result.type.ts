import { Field, Float, ID, ObjectType } from "type-graphql";
import { type LocalizedText, Text } from "../kernel/localization";
import { connectionOf } from "../kernel/pagination";
import { mapType } from "../planner";
import { foundRows, keyOf, scoreOf } from "./found.sql";
import { SearchKind } from "./search-kind.enum";
import { recordOf, SearchRecord } from "./search-record.union";
import { SearchSnippet, snippetOf } from "./search-snippet.type";

@ObjectType({ description: "A record that a search found, and why." })
export class SearchResult {
  @Field(() => ID, {
    description: "The kind and the record's id, which no other result has: `INITIATIVE:agroexpress`.",
  })
  id!: string;

  @Field(() => SearchKind, { description: "The kind of the record." })
  kind!: SearchKind;

  @Field(() => ID, {
    description: "The record's own id; of a country or a sector its code. Unique among records of the kind.",
  })
  recordId!: string;

  @Text({ description: "The record's title, name, label or topic." })
  title!: LocalizedText;

  @Field(() => SearchSnippet, {
    description:
      "The part of the record's texts that holds the words sought, in the language that they fit best.",
  })
  snippet!: SearchSnippet;

  @Field(() => Float, {
    description:
      "How well the record fits, 0 to 1; results come in this order. From 0.8: the search is its title. From 0.6: the title has all the words. From 0.4: its texts have them. Below: only with words that begin as the last one does, or that are spelt a little differently.",
  })
  score!: number;

  @Field(() => SearchRecord, { description: "The record itself: ask for its fields in fragments." })
  record!: object;
}

export const SearchConnection = connectionOf("Search", () => SearchResult, { what: "SearchResult" });

mapType(SearchResult, foundRows, (result) => ({
  id: result.expression(keyOf),
  kind: result.column("kind"),
  recordId: result.column("record_id"),
  title: result.text("title"),
  snippet: result.oneDerived(() => SearchSnippet, snippetOf),
  score: result.expression(scoreOf),
  record: recordOf(result),
}));
