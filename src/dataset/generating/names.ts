/** Everything that is made up says so in its id and in its text, in each language. */
export const SYNTHETIC_SOURCE = "synthetic-source";
export const SYNTHETIC_SUMMIT = "synthetic-summit";
export const SYNTHETIC_PLAN = "synthetic-plan";
export const SYNTHETIC_DOCUMENT = "synthetic-document";

export const SUMMIT_DAY = "2025-10-09";
export const LAST_DAY = "2026-10-31";

const DIGITS = 7;

export const numbered = (what: string, number: number): string =>
  `synthetic-${what}-${String(number).padStart(DIGITS, "0")}`;

export const leaderOf = (country: string): string => `synthetic-leader-${country.toLowerCase()}`;

const byMachine = (text: string) => ({ text, isReviewed: false, isMachineTranslated: true });

const WORDS = {
  initiative: ["Synthetic initiative", "Синтетическая инициатива", "مبادرة اصطناعية"],
  item: ["Synthetic item", "Синтетический пункт", "بند اصطناعي"],
  event: ["Synthetic event", "Синтетическое событие", "حدث اصطناعي"],
} as const;

/** A title in three languages, unmistakable in each. */
export const syntheticTitle = (what: keyof typeof WORDS, number: number, about: string) => {
  const [en, ru, ar] = WORDS[what];
  return {
    en: `${en} ${number}: ${about}`,
    ru: byMachine(`${ru} ${number}: ${about}`),
    ar: byMachine(`${ar} ${number}: ${about}`),
  };
};
