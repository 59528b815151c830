/**
 * What can be taken away, by its names in addresses and commands. They stand here, since a command line is read, and its
 * help shown, without loading the graph.
 */
export const TABLE_NAMES = [
  "initiatives",
  "action-items",
  "status-changes",
  "indicators",
  "events",
  "sources",
] as const;

export type TableName = (typeof TABLE_NAMES)[number];

/** What tells about the tables: of no dataset. */
export const LISTING_NAMES = ["dictionary", "code-lists"] as const;

/** The formats, by the endings of files' names. */
export const FORMAT_NAMES = ["csv", "ndjson", "json", "xlsx"] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];
