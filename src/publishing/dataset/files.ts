/** The tables that can be taken away. */
const TABLES = ["initiatives", "action-items", "status-changes", "indicators", "events", "sources"] as const;

const FORMATS = {
  csv: "text/csv",
  ndjson: "application/x-ndjson",
  json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** Every table in every format. */
export const filesAt = (origin: string) =>
  TABLES.flatMap((table) =>
    Object.entries(FORMATS).map(([format, mediaType]) => {
      const name = `${table}.${format}`;
      return { name, mediaType, address: `${origin}/export/${name}` };
    }),
  );
