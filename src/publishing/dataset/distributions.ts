import { filesAt } from "./files";

const IANA = "http://www.iana.org/assignments/media-types/";

interface About {
  readonly origin: string;
  readonly licence: string;
  readonly modified: object;
}

/** Every table in every format. */
export const distributionsOf = ({ origin, licence, modified }: About) =>
  filesAt(origin).map(({ name, mediaType, address }) => ({
    "@id": address,
    "@type": "Distribution",
    title: { "@value": name },
    downloadURL: address,
    accessURL: address,
    mediaType: `${IANA}${mediaType}`,
    license: licence,
    modified,
  }));
