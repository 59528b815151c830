/** The tables that can be taken away. */
const TABLES = ["initiatives", "action-items", "status-changes", "indicators", "events", "sources"] as const;

const IANA = "http://www.iana.org/assignments/media-types/";

const FORMATS = {
  csv: "text/csv",
  ndjson: "application/x-ndjson",
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

interface About {
  readonly origin: string;
  readonly licence: string;
  readonly modified: object;
}

/** Every table in every format. */
export const distributionsOf = ({ origin, licence, modified }: About) =>
  TABLES.flatMap((table) =>
    Object.entries(FORMATS).map(([format, mediaType]) => {
      const address = `${origin}/export/${table}.${format}`;
      return {
        "@id": address,
        "@type": "Distribution",
        title: { "@value": `${table}.${format}` },
        downloadURL: address,
        accessURL: address,
        mediaType: `${IANA}${mediaType}`,
        license: licence,
        modified,
      };
    }),
  );
