import type { GraphModule } from "../kernel/graphql";
import { Country, CountryLanguage, GeoPoint } from "./country.type";
import { CountryGroup, CountryGroupsOfCountry } from "./country-group.type";
import { Leader, LeaderConnection, LeadersOfCountry } from "./leader.type";
import { PartiesQueries } from "./parties.resolver";

export { Confidence } from "./confidence.enum";
export { KNOWN_COUNTRY, KNOWN_LEADER } from "./known";
export { Country, Leader };

/** Who promises: countries, their groups, their leaders. */
export const parties: GraphModule = {
  name: "parties",
  resolvers: [PartiesQueries, CountryGroupsOfCountry, LeadersOfCountry],
  types: [Country, CountryLanguage, GeoPoint, CountryGroup, Leader, LeaderConnection],
};
