import { parse } from "graphql";
import { OF_DATASET, subjectKind } from "../subject";

/** A page that is of nothing in particular: a list, the map, a form. */
export const list = subjectKind({
  question: parse(`query Page { ${OF_DATASET} }`),
  subjectOf: () => ({ type: "website" }),
});
