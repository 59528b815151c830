import type { Known } from "../planner";

// Asking for a country, group or leader that does not exist is an error wherever it is asked.

export const KNOWN_COUNTRY: Known = { what: "country", table: "country", column: "code" };
export const KNOWN_COUNTRY_GROUP: Known = { what: "country group", table: "country_group", column: "id" };
export const KNOWN_LEADER: Known = { what: "leader", table: "leader", column: "id" };
