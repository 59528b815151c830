import type { LocalizedText } from "./types";

/** Of a column that holds a text in several languages, the English one. */
export const english = (texts: unknown): LocalizedText => (texts as { readonly en: LocalizedText }).en;
