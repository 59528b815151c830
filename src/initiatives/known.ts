import type { Known } from "../planner";

// Asking for a record that does not exist is an error wherever it is asked.

export const KNOWN_INITIATIVE: Known = { what: "initiative", table: "initiative", column: "id" };
export const KNOWN_SECTOR: Known = { what: "sector", table: "sector", column: "code" };
export const KNOWN_SUMMIT: Known = { what: "summit", table: "summit", column: "id" };
export const KNOWN_DOCUMENT: Known = { what: "document", table: "document", column: "id" };
export const KNOWN_SOURCE: Known = { what: "source", table: "source", column: "id" };
export const KNOWN_EVENT: Known = { what: "event", table: "event", column: "id" };
export const KNOWN_INDICATOR: Known = { what: "indicator", table: "indicator", column: "id" };
