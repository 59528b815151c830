import type { Page } from "playwright-core";

/** Names and terms that are the same in every language, and forms of files. */
const SAME_EVERYWHERE = [
  "Sarazm",
  "GraphiQL",
  "UTC",
  "CSV",
  "XLSX",
  "NDJSON",
  "JSON",
  "SVG",
  "BibTeX",
  "RIS",
  "CSL-JSON",
  "OECD DAC",
  "Ctrl",
];

/**
 * Texts in Latin letters that no attribute says to be in another language than the page. What is written in another
 * script is of a language of its own; an id, an address or a licence is of none, and is marked so or looks so. A tooltip
 * has no language of its own: its words stand beside it, for those who do not point.
 */
const FIND = `((same) => {
  const found = new Set();
  const look = (element, text) => {
    let words = text;
    for (const name of same) words = words.replaceAll(name, "");
    words = words.replaceAll(/https?:\\S+|[\\w.-]+\\.[a-z]{2,}(\\/\\S*)?|[\\w]+(-[\\w.]+)+/g, "");
    const latin = (words.match(/\\p{Script=Latin}/gu) ?? []).length;
    if (latin < 3 || latin * 2 < (words.match(/\\p{L}/gu) ?? []).length) return;
    const language = element.closest("[lang]").lang;
    if (language !== document.documentElement.lang) return;
    if (element.closest("pre, code, svg title, [translate=no]")) return;
    found.add(text.trim().slice(0, 100));
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode;
    if (parentElement.checkVisibility()) look(parentElement, data);
  }
  for (const element of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]")) {
    for (const name of ["aria-label", "title", "placeholder", "alt"]) {
      const text = element.getAttribute(name);
      const isBeside = name === "title" && element.matches("[aria-hidden] *, :has(> .for-screen-readers)");
      if (text !== null && !isBeside) look(element, text);
    }
  }
  return [...found];
})`;

/** What a page says in Latin letters without saying in which language. */
export const untranslated = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>(`${FIND}(${JSON.stringify(SAME_EVERYWHERE)})`);
