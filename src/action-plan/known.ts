import type { Known } from "../planner";

// Asking for a record that does not exist is an error wherever it is asked.

export const KNOWN_ACTION_PLAN: Known = { what: "action plan", table: "action_plan", column: "id" };
export const KNOWN_ACTION_ITEM: Known = { what: "action item", table: "action_item", column: "id" };
