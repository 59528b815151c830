import { parse } from "graphql";
import {
  CITED,
  type Cited,
  countriesNamed,
  namesOf,
  saidIfAny,
  TEXT,
  type TextIn,
  TRANSLATED,
  type Translated,
  thingAt,
} from "../linked-data";
import { OF_DATASET, subjectKind } from "../subject";
import { projectNamed } from "./initiative";

interface ActionItem extends Cited {
  readonly id: string;
  readonly updatedAt: string;
  readonly title: Translated;
  readonly description: TextIn | null;
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
  readonly actualStart: string | null;
  readonly actualEnd: string | null;
  readonly initiative: { readonly id: string; readonly title: TextIn } | null;
  readonly countries: readonly { readonly country: { readonly code: string; readonly name: TextIn } }[];
}

/** Without a status: schema.org has one, and the official one and the independent assessment are never merged. */
export const actionItem = subjectKind({
  question: parse(`query ActionItemPage($id: ID!) { ${OF_DATASET} actionItem(id: $id) {
    id updatedAt title { ${TRANSLATED} } description { ${TEXT} } plannedStart plannedEnd actualStart actualEnd
    initiative { id title { ${TEXT} } } countries { country { code name { ${TEXT} } } } ${CITED}
  } }`),
  subjectOf: ({ actionItem: about }: { readonly actionItem: ActionItem }) => ({
    id: about.id,
    title: about.title,
    description: about.description?.text,
    type: "article",
    changes: { parameter: "item", value: about.id },
    updatedAt: about.updatedAt,
    citations: about.citations,
    thing: (speaking) => {
      const { id, title, description, initiative, countries } = about;
      return {
        "@type": "Action",
        "@id": thingAt(speaking, `/action-items/${id}`),
        identifier: id,
        ...namesOf(speaking, title),
        description: saidIfAny(speaking, description),
        // As schema.org has them: when it was, else when it is expected to be.
        startTime: about.actualStart ?? about.plannedStart ?? undefined,
        endTime: about.actualEnd ?? about.plannedEnd ?? undefined,
        object: initiative === null ? undefined : projectNamed(speaking, initiative),
        agent: countriesNamed(speaking, countries),
      };
    },
  }),
});
