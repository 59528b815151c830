import { parse } from "graphql";
import { identifierOf } from "../../dataset/description";
import { filesAt } from "../../dataset/files";
import { licenceAddress } from "../../dataset/licence-address";
import { periodOf } from "../../dataset/period";
import {
  countryNamed,
  namesOf,
  type Speaking,
  said,
  TEXT,
  type TextIn,
  TRANSLATED,
  type Translated,
} from "../linked-data";
import { subjectKind } from "../subject";

interface Overview {
  readonly dataset: {
    readonly revision: number;
    readonly updatedAt: string;
    readonly licence: string;
    readonly publisher: string;
    readonly isSynthetic: boolean;
    readonly languages: readonly string[];
    readonly title: Translated;
    readonly description: TextIn;
  };
  readonly summits: readonly { readonly heldOn: string | null }[];
  readonly actionPlans: readonly { readonly startsOn: string; readonly endsOn: string }[];
  readonly countries: readonly { readonly code: string; readonly name: TextIn }[];
}

/** The overview is about the dataset as a whole. */
export const overview = subjectKind({
  question: parse(`query OverviewPage {
    dataset {
      revision updatedAt licence publisher isSynthetic languages title { ${TRANSLATED} } description { ${TEXT} }
    }
    summits { heldOn } actionPlans { startsOn endsOn } countries { code name { ${TEXT} } }
  }`),
  subjectOf: (about: Overview) => ({
    type: "website",
    updatedAt: about.dataset.updatedAt,
    thing: (speaking) => datasetOf(about, speaking),
  }),
});

const datasetOf = ({ dataset, countries, ...dated }: Overview, speaking: Speaking) => {
  const { origin } = speaking;
  const licence = licenceAddress(dataset.licence);
  const { start = "..", end = ".." } = periodOf(dated);
  const publisher = { "@type": "Organization", name: dataset.publisher };
  return {
    "@type": "Dataset",
    "@id": identifierOf(origin),
    url: `${origin}/`,
    ...namesOf(speaking, dataset.title),
    description: said(speaking, dataset.description),
    publisher,
    creator: publisher,
    license: licence,
    isAccessibleForFree: true,
    inLanguage: dataset.languages,
    version: String(dataset.revision),
    dateModified: dataset.updatedAt,
    temporalCoverage: `${start}/${end}`,
    spatialCoverage: countries.map((country) => countryNamed(speaking, country)),
    distribution: filesAt(origin).map(({ name, mediaType, address }) => ({
      "@type": "DataDownload",
      name,
      encodingFormat: mediaType,
      contentUrl: address,
      license: licence,
    })),
  };
};
