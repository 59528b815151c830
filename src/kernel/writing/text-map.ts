import type { Faults } from "./faults";
import { languageOfText } from "./language-of-text";
import type { LocalizedTextInput } from "./localized-text.input";

interface Translation {
  readonly text: string;
  readonly isReviewed: boolean;
  readonly isMachineTranslated: boolean;
}

/** A text that people read, by language, as the database keeps it. */
export type TextMap = Readonly<Record<string, Translation>>;

interface TextPlace {
  readonly faults: Faults;
  readonly field: readonly (string | number)[];
  /** What is there now: a translation that stays as it is stays reviewed. */
  readonly present?: unknown;
}

const translated = (
  text: string,
  isMachineTranslated: boolean,
  present: Translation | undefined,
): Translation =>
  present?.text === text && present.isMachineTranslated === isMachineTranslated
    ? present
    : { text, isReviewed: false, isMachineTranslated };

/** The text as the database keeps it; what is wrong with it joins the faults. English is always there. */
export const textMapOf = (
  texts: readonly LocalizedTextInput[],
  { faults, field, present }: TextPlace,
): TextMap => {
  const map: Record<string, Translation> = {};
  for (const [index, { language, text: given, isMachineTranslated }] of texts.entries()) {
    const { tag, fault } = languageOfText(language);
    const text = given.trim();
    const place = [...field, index];
    if (fault !== undefined) {
      faults.add("INVALID", [...place, "language"], fault);
    } else if (Object.hasOwn(map, tag)) {
      faults.add(
        "INVALID",
        [...place, "language"],
        `There are two texts for the language "${tag}": leave one out.`,
      );
    }
    if (text === "")
      faults.add("INVALID", [...place, "text"], "The text is empty: write one, or leave the language out.");
    map[tag] = translated(text, isMachineTranslated ?? false, (present as TextMap | null | undefined)?.[tag]);
  }
  if (!map["en"]) {
    faults.add(
      "INVALID",
      field,
      'The text is missing in English: add one with the language "en", which readers fall back to.',
    );
  }
  return map;
};

/** The English text: for summaries, and for ids. */
export const englishOf = (texts: unknown): string => (texts as TextMap)["en"]?.text ?? "";
