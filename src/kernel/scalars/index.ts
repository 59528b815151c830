export { CountryCode } from "./country-code";
export { DateScalar, DateTime, PartialDate } from "./dates";
export { Decimal } from "./decimal";
export { GeoJSON } from "./geo-json";
export { LanguageTag } from "./language-tag";
export { SLUG, SLUG_LENGTH, slugOf } from "./slug";
export { Url } from "./url";
