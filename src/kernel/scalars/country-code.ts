import { GraphQLCountryCode } from "graphql-scalars";
import { derive } from "./derive";

export const CountryCode = derive(GraphQLCountryCode, {
  name: "CountryCode",
  description: "A country by its code in ISO 3166-1 alpha-2, in capitals: `KZ`.",
  specifiedByURL: "https://www.iso.org/iso-3166-country-codes.html",
});
