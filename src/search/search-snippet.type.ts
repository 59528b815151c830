import { sql } from "kysely";
import { Field, ObjectType } from "type-graphql";
import { TextDirection } from "../kernel/localization";
import { LanguageTag } from "../kernel/scalars";
import { directionOf, mapType, type Row, type Rows, type Sql } from "../planner";
import type { FoundRow } from "./found.sql";

@ObjectType({ description: "A piece of a snippet." })
export class SnippetPart {
  @Field(() => String, { description: "The piece, plain: whatever looks like HTML in it is just text." })
  text!: string;

  @Field(() => Boolean, {
    description: "Whether it is a word that was sought, or one taken for it: show it highlighted.",
  })
  isMatch!: boolean;
}

@ObjectType({
  description:
    "The part of a text in which a search found its words. Shown one after the other, the parts are the text.",
})
export class SearchSnippet {
  @Field(() => String, { description: "The whole snippet, plain." })
  text!: string;

  @Field(() => LanguageTag, { description: "The language of the snippet." })
  language!: string;

  @Field(() => TextDirection, { description: "The direction in which the language is written." })
  direction!: TextDirection;

  @Field(() => [SnippetPart], {
    description: "The snippet in pieces, which tell the words sought from what stands between them.",
  })
  parts!: SnippetPart[];
}

interface SnippetRow {
  readonly language: string;
  readonly parts: unknown;
}

interface PartRow {
  readonly text: string;
  readonly is_match: boolean;
  readonly place: number;
}

const madeFor = <R>(what: string): Rows<R> => ({
  from: () => {
    throw new Error(`${what} stand in no table`);
  },
});

const partsOf = (snippet: Row<SnippetRow>): Sql =>
  sql`select part.value->>'text' as text, (part.value->>'isMatch')::boolean as is_match, part.place from jsonb_array_elements(${snippet("parts")}) with ordinality as part (value, place)`;

mapType(SnippetPart, madeFor<PartRow>("parts"), (part) => ({
  text: part.column("text"),
  isMatch: part.column("is_match"),
}));

mapType(SearchSnippet, madeFor<SnippetRow>("snippets"), (snippet) => ({
  text: snippet.expression(
    (row) => sql`(select string_agg(text, '' order by place) from (${partsOf(row)}) as p)`,
  ),
  language: snippet.column("language"),
  direction: snippet.expression((row) => directionOf(row("language"))),
  parts: snippet.manyDerived<PartRow>(
    () => SnippetPart,
    partsOf,
    (part) => [part("place")],
  ),
}));

/** The snippet of what was found. */
export function snippetOf(found: Row<FoundRow>): Sql {
  return sql`select s.language, s.parts from search_snippet(${found("kind")}, ${found("record_id")}, ${found("marks")}) as s`;
}
