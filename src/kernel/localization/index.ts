export { LanguageArgs, LocalizedText, Text, TextDirection, Translation } from "./localized-text.type";
export { wantedLanguages } from "./wanted-languages";
