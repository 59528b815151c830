import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { startSite } from "./support/site";

const LANGUAGES = ["en", "ru", "ar"] as const;

describe.skipIf(!hasBrowser)("The overview", async () => {
  const site = await startSite();

  it.each(LANGUAGES)("says the years of the plan once in its first sentence: %s", async (language) => {
    const page = await site.open(`/${language}`);
    const { actionPlans } = await site.ask<{ actionPlans: readonly { title: { text: string } }[] }>(
      "{ actionPlans { title { text } } }",
      {},
      language,
    );
    const lede = await page.locator(".page-head .lede").innerText();
    expect(lede).toContain(actionPlans[0]?.title.text);
    expect(lede.match(/2027|٢٠٢٧/g)).toHaveLength(1);
    await page.context().close();
  });

  it.each(LANGUAGES)("ends no sentence with two periods, as of a day too: %s", async (language) => {
    const page = await site.open(`/${language}?asOf=2025-03-01`);
    const words = await page.locator("main").innerText();
    expect(words).toContain("2025");
    expect(words.match(/.{0,30}[^.]\.\.(?!\.).{0,20}/g)).toBeNull();
    await page.context().close();
  });
});
