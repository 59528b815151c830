import { ar } from "./ar";
import type { CodeListName, Labels } from "./code-lists";
import { en } from "./en";
import { ru } from "./ru";

const LABELS: Readonly<Record<string, Labels>> = { ar, en, ru };

/** The languages that codes have labels in. */
export const LABEL_LANGUAGES = Object.keys(LABELS);

/** What people read in place of a code of one of the lists, in the first of the languages that has labels; else in English. */
export const labeller = (
  lists: readonly string[],
  languages: readonly string[],
): ((code: string) => string) => {
  const language = languages.map((tag) => tag.split("-")[0] ?? tag).find((tag) => tag in LABELS) ?? "en";
  const labels: Readonly<Record<string, string>> = Object.assign(
    {},
    ...lists.map((list) => LABELS[language]?.[list as CodeListName]),
  );
  return (code) => labels[code] ?? code;
};
