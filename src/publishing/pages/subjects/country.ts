import { parse } from "graphql";
import {
  CITED,
  type Cited,
  namesOf,
  said,
  TEXT,
  type TextIn,
  TRANSLATED,
  type Translated,
  thingAt,
} from "../linked-data";
import { OF_DATASET, subjectKind } from "../subject";

interface Country extends Cited {
  readonly code: string;
  readonly alpha3: string;
  readonly name: Translated;
  readonly officialName: TextIn;
  readonly capital: TextIn;
  readonly location: { readonly latitude: number; readonly longitude: number };
}

export const country = subjectKind({
  question: parse(`query CountryPage($id: CountryCode!) { ${OF_DATASET} country(code: $id) {
    code alpha3 name { ${TRANSLATED} } officialName { ${TEXT} } capital { ${TEXT} }
    location { latitude longitude } ${CITED}
  } }`),
  idOf: (code) => code.toUpperCase(),
  subjectOf: ({ country: about }: { readonly country: Country }) => ({
    id: about.code,
    title: about.name,
    description: about.officialName.text,
    type: "article",
    changes: { parameter: "country", value: about.code },
    citations: about.citations,
    thing: (speaking) => {
      const { code, alpha3, name, officialName, capital, location } = about;
      return {
        "@type": "Country",
        "@id": thingAt(speaking, `/countries/${code}`),
        identifier: [code, alpha3],
        ...namesOf(speaking, name),
        description: said(speaking, officialName),
        containsPlace: {
          "@type": "City",
          name: said(speaking, capital),
          geo: { "@type": "GeoCoordinates", ...location },
        },
      };
    },
  }),
});
