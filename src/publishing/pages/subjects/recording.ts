import { parse } from "graphql";
import { TEXT, type TextIn } from "../linked-data";
import { OF_DATASET, subjectKind } from "../subject";

/** The form for recording the status of an item: nothing to be found, but it says of which item. */
export const recording = subjectKind({
  question: parse(
    `query RecordingPage($id: ID!) { ${OF_DATASET} actionItem(id: $id) { id title { ${TEXT} } } }`,
  ),
  subjectOf: ({ actionItem: { id, title } }: { readonly actionItem: { id: string; title: TextIn } }) => ({
    id,
    title,
    type: "website",
  }),
});
