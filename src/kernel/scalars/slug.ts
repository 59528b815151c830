/** What an id looks like: small letters, digits and hyphens, as in joint-grain-hubs. */
export const SLUG = /^[a-z0-9]+(-{1,2}[a-z0-9]+)*$/;

/** The most characters that an id has. */
export const SLUG_LENGTH = 120;

/** Leaves room for what is told apart by a prefix. */
const DERIVED_LENGTH = 80;

/** A readable id from an English title; empty where the title has neither letters of the Latin alphabet nor digits. */
export const slugOf = (title: string): string => {
  const words = title
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (words.length <= DERIVED_LENGTH) return words;
  const cut = words.slice(0, DERIVED_LENGTH + 1);
  return cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : cut.slice(0, DERIVED_LENGTH);
};
