import { parse } from "graphql";
import {
  CITED,
  type Cited,
  countryNamed,
  ifAny,
  namesOf,
  said,
  saidIfAny,
  TEXT,
  type TextIn,
  TRANSLATED,
  type Translated,
  thingAt,
} from "../linked-data";
import { OF_DATASET, subjectKind } from "../subject";

interface Summit extends Cited {
  readonly id: string;
  readonly name: Translated;
  readonly heldOn: string | null;
  readonly endedOn: string | null;
  readonly city: TextIn | null;
  readonly venue: { readonly name: TextIn } | null;
  readonly occasion: TextIn | null;
  readonly hostCountry: { readonly code: string; readonly name: TextIn } | null;
  readonly participants: readonly { readonly id: string; readonly name: TextIn }[];
  readonly documents: readonly { readonly title: TextIn; readonly adoptedOn: string | null }[];
}

export const summit = subjectKind({
  question: parse(`query SummitPage($id: ID!) { ${OF_DATASET} summit(id: $id) {
    id name { ${TRANSLATED} } heldOn endedOn city { ${TEXT} } venue { name { ${TEXT} } } occasion { ${TEXT} }
    hostCountry { code name { ${TEXT} } } participants { id name { ${TEXT} } } documents { title { ${TEXT} } adoptedOn }
    ${CITED}
  } }`),
  subjectOf: ({ summit: about }: { readonly summit: Summit }) => ({
    id: about.id,
    title: about.name,
    description: descriptionOf(about),
    type: "article",
    citations: about.citations,
    thing: (speaking) => {
      const { id, name, heldOn, endedOn, occasion, hostCountry, participants, documents } = about;
      return {
        "@type": "Event",
        "@id": thingAt(speaking, `/summits/${id}`),
        identifier: id,
        ...namesOf(speaking, name),
        description: saidIfAny(speaking, occasion),
        startDate: heldOn ?? undefined,
        endDate: endedOn ?? heldOn ?? undefined,
        location: placeOf(about, speaking),
        organizer: hostCountry === null ? undefined : countryNamed(speaking, hostCountry),
        attendee: ifAny(
          participants.map((person) => ({
            "@type": "Person",
            "@id": thingAt(speaking, `/leaders/${person.id}`),
            name: said(speaking, person.name),
          })),
        ),
        workFeatured: ifAny(
          documents.map(({ title, adoptedOn }) => ({
            "@type": "CreativeWork",
            name: said(speaking, title),
            datePublished: adoptedOn ?? undefined,
          })),
        ),
      };
    },
  }),
});

const descriptionOf = ({ heldOn, city, hostCountry, occasion }: Summit): string | undefined => {
  const known = [heldOn, city?.text, hostCountry?.name.text, occasion?.text].filter((one) => one != null);
  return known.length === 0 ? undefined : known.join(" · ");
};

const placeOf = ({ city, venue, hostCountry }: Summit, speaking: Parameters<typeof said>[0]) => {
  const name = venue?.name ?? city;
  if (name === null) return undefined;
  return {
    "@type": "Place",
    name: said(speaking, name),
    address: {
      "@type": "PostalAddress",
      addressLocality: saidIfAny(speaking, city),
      addressCountry: hostCountry?.code,
    },
  };
};
