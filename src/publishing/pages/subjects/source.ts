import { parse } from "graphql";
import { type CitedSource, SOURCE, TEXT, type TextIn, workCited } from "../linked-data";
import { OF_DATASET, subjectKind } from "../subject";

interface Source extends CitedSource {
  readonly note: TextIn | null;
}

export const source = subjectKind({
  question: parse(
    `query SourcePage($id: ID!) { ${OF_DATASET} source(id: $id) { ${SOURCE} note { ${TEXT} } } }`,
  ),
  subjectOf: ({ source: about }: { readonly source: Source }) => ({
    id: about.id,
    title: { text: about.title, language: "en" },
    description: [about.publisher, about.publishedOn, about.note?.text]
      .filter((one) => one != null)
      .join(" · "),
    type: "article",
    thing: (speaking) => ({ ...workCited(speaking, about), identifier: about.id }),
  }),
});
