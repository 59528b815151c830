import { anyOf, listOf, table } from "../planner";
import { KNOWN_COUNTRY, KNOWN_LEADER } from "./known";
import { inOfficeOn, Leader } from "./leader.type";

/** Leaders, by id. */
export const leaderList = listOf({
  type: () => Leader,
  rows: table("leader"),
  key: { value: (leader) => leader("id"), type: "text" },
  filter: {
    ids: anyOf("id", "text[]", KNOWN_LEADER),
    countries: anyOf("country_code", "text[]", KNOWN_COUNTRY),
    currentOn: { where: inOfficeOn },
  },
  orders: { ID: [] },
  defaultOrder: { field: "ID", direction: "ASC" },
});
