export { CountryCode } from "./country-code";
export { DateScalar, DateTime, PartialDate } from "./dates";
export { Decimal } from "./decimal";
export { GeoJSON } from "./geo-json";
export { LanguageTag } from "./language-tag";
export { Url } from "./url";
