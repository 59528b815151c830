import ar from "./ar.json";
import en from "./en.json";
import { type Locale, localeFor } from "./locales";
import ru from "./ru.json";

type Labels = typeof en;

/** An enum of the graph whose codes people read as words. */
export type CodeListName = keyof Labels;

/** Those in Russian and Arabic await review. */
const LABELS: Readonly<Record<Locale, Labels>> = { ar, en, ru };

/** What people read in place of a code of one of the lists. A value that is no code of them stands for itself. */
export const labeller = (
  lists: readonly string[],
  languages: readonly string[],
): ((code: string) => string) => {
  const all: Readonly<Record<string, Readonly<Record<string, string>>>> = LABELS[localeFor(languages)];
  const labels: Readonly<Record<string, string>> = Object.assign({}, ...lists.map((list) => all[list]));
  return (code) => labels[code] ?? code;
};
