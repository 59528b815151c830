import { parse } from "graphql";
import {
  CITED,
  type Cited,
  countriesNamed,
  ifAny,
  namesOf,
  said,
  TEXT,
  type TextIn,
  TRANSLATED,
  type Translated,
  thingAt,
} from "../linked-data";
import { OF_DATASET, subjectKind } from "../subject";

interface Initiative extends Cited {
  readonly id: string;
  readonly updatedAt: string;
  readonly title: Translated;
  readonly summary: TextIn;
  readonly parent: { readonly id: string; readonly title: TextIn } | null;
  readonly sectors: readonly { readonly name: TextIn }[];
  readonly countries: readonly { readonly country: { readonly code: string; readonly name: TextIn } }[];
  readonly locations: readonly { readonly name: TextIn }[];
}

const pathTo = ({ id }: { readonly id: string }): string => `/initiatives/${id}`;

export const initiative = subjectKind({
  question: parse(`query InitiativePage($id: ID!) { ${OF_DATASET} initiative(id: $id) {
    id updatedAt title { ${TRANSLATED} } summary { ${TEXT} } parent { id title { ${TEXT} } }
    sectors { name { ${TEXT} } } countries { country { code name { ${TEXT} } } } locations { name { ${TEXT} } }
    ${CITED}
  } }`),
  subjectOf: ({ initiative: about }: { readonly initiative: Initiative }) => ({
    id: about.id,
    title: about.title,
    description: about.summary.text,
    type: "article",
    changes: { parameter: "initiative", value: about.id },
    updatedAt: about.updatedAt,
    citations: about.citations,
    thing: (speaking) => {
      const { id, title, summary, parent, sectors, countries, locations } = about;
      return {
        "@type": "Project",
        "@id": thingAt(speaking, pathTo(about)),
        identifier: id,
        ...namesOf(speaking, title),
        description: said(speaking, summary),
        parentOrganization: parent === null ? undefined : projectNamed(speaking, parent),
        keywords: ifAny(sectors.map(({ name }) => said(speaking, name))),
        areaServed: countriesNamed(speaking, countries),
        location: ifAny(locations.map(({ name }) => ({ "@type": "Place", name: said(speaking, name) }))),
      };
    },
  }),
});

/** An initiative that something else belongs to. */
export const projectNamed = (
  speaking: Parameters<typeof said>[0],
  { id, title }: { readonly id: string; readonly title: TextIn },
) => ({
  "@type": "Project",
  "@id": thingAt(speaking, pathTo({ id })),
  name: said(speaking, title),
});
