import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { once, settled, startSite } from "./support/site";

/** Where an initiative and an action item show what the dataset has in English only. */
const SHOWN = {
  "a card of the line": ["/initiatives/joint-water-programmes", ".line-card"],
  "evidence in the history of a status": ["/initiatives/joint-water-programmes", ".history-evidence li"],
  "a position of a disagreement": ["/initiatives/joint-water-programmes", ".position-value"],
} as const;

/** The English texts in these places, and whether each is said to be English in a way that one sees. */
const FIND = (places: string): string => `[...document.querySelectorAll(${JSON.stringify(places)})]
  .filter((place) => place.checkVisibility())
  .flatMap((place) => [...place.querySelectorAll("bdi[lang=en]")]
    .filter((text) => text.closest(".for-screen-readers, [translate=no]") === null && /\\p{L}/u.test(text.textContent))
    .map((text) => ({
      text: text.textContent,
      marks: [...place.querySelectorAll(".fallback-mark")].map(({ offsetWidth }) => offsetWidth > 0),
    })))`;

describe.skipIf(!hasBrowser)("What is in English only", async () => {
  const site = await startSite();
  const window = once(() => site.open("/access"));

  const englishIn = async (path: string, places: string) => {
    const page = await window();
    await page.goto(`${site.url}${path}`);
    await settled(page);
    return page.evaluate<readonly { text: string; marks: readonly boolean[] }[]>(FIND(places));
  };

  it.each(Object.entries(SHOWN))("is marked so in Russian and in Arabic: %s", async (_, [path, places]) => {
    for (const locale of ["ru", "ar"]) {
      const found = await englishIn(`/${locale}${path}`, places);
      expect(found.length, locale).toBeGreaterThan(0);
      for (const { text, marks } of found) expect(marks, `${locale}: ${text}`).toEqual([true]);
    }
  });

  it.each(Object.entries(SHOWN))("bears no mark in English: %s", async (_, [path, places]) => {
    const found = await englishIn(path, places);
    expect(found.length).toBeGreaterThan(0);
    for (const { text, marks } of found) expect(marks, text).toEqual([]);
  });
});
