import type { Publication } from "../publication";
import { DESCRIPTION_PATH, DESCRIPTION_TYPE } from "./description-address";
import { DESCRIPTION, type DescriptionAnswer, type TranslatedText } from "./description-question";
import { distributionsOf } from "./distributions";
import { licenceAddress } from "./licence-address";
import { periodOf } from "./period";

/** The words of DCAT 3 and of what it builds on, without fetching anybody's context. */
const CONTEXT = {
  "@vocab": "http://www.w3.org/ns/dcat#",
  dcterms: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  locn: "http://www.w3.org/ns/locn#",
  geosparql: "http://www.opengis.net/ont/geosparql#",
  title: "dcterms:title",
  description: "dcterms:description",
  publisher: "dcterms:publisher",
  language: { "@id": "dcterms:language", "@type": "@id" },
  conformsTo: { "@id": "dcterms:conformsTo", "@type": "@id" },
  temporal: "dcterms:temporal",
  spatial: "dcterms:spatial",
  modified: "dcterms:modified",
  identifier: "dcterms:identifier",
  name: "foaf:name",
  license: { "@id": "dcterms:license", "@type": "@id" },
  downloadURL: { "@type": "@id" },
  accessURL: { "@type": "@id" },
  mediaType: { "@type": "@id" },
  landingPage: { "@type": "@id" },
  endpointURL: { "@type": "@id" },
  endpointDescription: { "@type": "@id" },
  servesDataset: { "@type": "@id" },
} as const;

/** The dataset as catalogues read it: DCAT 3, as JSON-LD. */
export const datasetDescription: Publication = {
  path: DESCRIPTION_PATH,
  contentType: `${DESCRIPTION_TYPE}; charset=utf-8`,
  parameters: {},
  publish: async ({ ask, origin }) => {
    const answer = await ask<DescriptionAnswer>(DESCRIPTION);
    const about = { "@context": CONTEXT, "@graph": [datasetOf(answer, origin), serviceOf(answer, origin)] };
    return { body: `${JSON.stringify(about, null, 2)}\n` };
  },
};

/** What names the dataset. */
export const identifierOf = (origin: string): string => `${origin}/dataset`;

const datasetOf = ({ dataset, countries, ...answer }: DescriptionAnswer, origin: string) => {
  const licence = licenceAddress(dataset.licence);
  const modified = { "@value": dataset.updatedAt, "@type": "xsd:dateTime" };
  return {
    "@id": identifierOf(origin),
    "@type": "Dataset",
    identifier: identifierOf(origin),
    title: inLanguages(dataset.title),
    description: inLanguages(dataset.description),
    publisher: { "@type": "foaf:Agent", name: dataset.publisher },
    license: licence,
    language: dataset.languages.map(languageAddress),
    version: String(dataset.revision),
    modified,
    landingPage: `${origin}/`,
    temporal: temporalOf(answer),
    spatial: countries.map(placeOf),
    distribution: distributionsOf({ origin, licence, modified }),
  };
};

const serviceOf = ({ dataset }: DescriptionAnswer, origin: string) => ({
  "@id": `${origin}/graphql`,
  "@type": "DataService",
  title: { "@value": "GraphQL", "@language": "en" },
  conformsTo: "https://spec.graphql.org/",
  endpointURL: `${origin}/graphql`,
  endpointDescription: `${origin}/graphiql`,
  servesDataset: identifierOf(origin),
  license: licenceAddress(dataset.licence),
});

/** Languages go by the addresses that the Library of Congress gives to the codes of ISO 639-1. */
const languageAddress = (tag: string): string => `http://id.loc.gov/vocabulary/iso639-1/${tag.split("-")[0]}`;

const inLanguages = ({ translations }: TranslatedText) =>
  translations.map(({ language, text }) => ({ "@language": language, "@value": text }));

const temporalOf = (answer: Pick<DescriptionAnswer, "summits" | "actionPlans">) => {
  const { start, end } = periodOf(answer);
  return {
    "@type": "dcterms:PeriodOfTime",
    ...(start !== undefined && { startDate: dated(start) }),
    ...(end !== undefined && { endDate: dated(end) }),
  };
};

/** XML Schema has a type for each precision. */
const dated = (date: string) => {
  const [, month, day] = date.split("-");
  const type = month === undefined ? "gYear" : day === undefined ? "gYearMonth" : "date";
  return { "@value": date, "@type": `xsd:${type}` };
};

const placeOf = ({ code, name, location }: DescriptionAnswer["countries"][number]) => ({
  "@type": "dcterms:Location",
  identifier: code,
  "locn:geographicName": inLanguages(name),
  centroid: {
    "@type": "geosparql:wktLiteral",
    "@value": `POINT(${location.longitude} ${location.latitude})`,
  },
});
