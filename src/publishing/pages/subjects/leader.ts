import { parse } from "graphql";
import {
  CITED,
  type Cited,
  countryNamed,
  namesOf,
  said,
  TEXT,
  type TextIn,
  TRANSLATED,
  type Translated,
  thingAt,
} from "../linked-data";
import { OF_DATASET, subjectKind } from "../subject";

interface Leader extends Cited {
  readonly id: string;
  readonly name: Translated;
  readonly office: TextIn;
  readonly tookOfficeOn: string | null;
  readonly leftOfficeOn: string | null;
  readonly wikidataId: string | null;
  readonly country: { readonly code: string; readonly name: TextIn };
}

export const leader = subjectKind({
  question: parse(`query LeaderPage($id: ID!) { ${OF_DATASET} leader(id: $id) {
    id name { ${TRANSLATED} } office { ${TEXT} } tookOfficeOn leftOfficeOn wikidataId
    country { code name { ${TEXT} } } ${CITED}
  } }`),
  subjectOf: ({ leader: about }: { readonly leader: Leader }) => ({
    id: about.id,
    title: about.name,
    description: `${about.office.text} · ${about.country.name.text}`,
    type: "profile",
    citations: about.citations,
    thing: (speaking) => {
      const { id, name, office, country, tookOfficeOn, leftOfficeOn, wikidataId } = about;
      return {
        "@type": "Person",
        "@id": thingAt(speaking, `/leaders/${id}`),
        identifier: id,
        ...namesOf(speaking, name),
        jobTitle: said(speaking, office),
        hasOccupation: {
          "@type": "Role",
          startDate: tookOfficeOn ?? undefined,
          endDate: leftOfficeOn ?? undefined,
          hasOccupation: {
            "@type": "Occupation",
            name: said(speaking, office),
            occupationLocation: countryNamed(speaking, country),
          },
        },
        sameAs: wikidataId === null ? undefined : `http://www.wikidata.org/entity/${wikidataId}`,
      };
    },
  }),
});
