import { GraphQLLocale } from "graphql-scalars";
import { derive } from "./derive";

export const LanguageTag = derive(GraphQLLocale, {
  name: "LanguageTag",
  description: "A language by its BCP 47 tag: `ru`, `uz-Cyrl`.",
  specifiedByURL: "https://www.rfc-editor.org/info/bcp47",
});
