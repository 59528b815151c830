import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { faultsOf } from "./support/axe";
import { tabTo } from "./support/keyboard";
import { messagesIn, said } from "./support/messages";
import { shoot } from "./support/screenshots";
import { contentWidth, startSite } from "./support/site";
import { untranslated } from "./support/untranslated";

const REASON = "The ministers agreed on a later end in their last meeting.";

interface Found {
  readonly search: {
    readonly nodes: readonly {
      readonly kind: string;
      readonly recordId: string;
      readonly title: { text: string };
    }[];
  };
}

const SEARCH = `query ($text: String!, $kinds: [SearchKind!]) {
  search(text: $text, kinds: $kinds, first: 8) { nodes { kind recordId title { text } } }
}`;

describe.skipIf(!hasBrowser)("Who asks for a correction without knowing an id", async () => {
  const site = await startSite();

  it.each([
    ["en", "grain", "INITIATIVE"],
    ["en", "grain", "ACTION_ITEM"],
    ["ru", "Мирзиёев", "LEADER"],
    ["ar", "كازاخستان", "COUNTRY"],
  ])("finds the record by its words: %s, %s, %s", async (language, words, kind) => {
    const { search } = await site.ask<Found>(SEARCH, { text: words, kinds: [kind] }, language);
    const [wanted] = search.nodes;
    const page = await site.open(`/${language}/corrections/new`);
    await page.getByRole("searchbox").fill(words);
    const found = page.locator(".found-record").filter({ hasText: wanted?.title.text ?? "" });
    const label = messagesIn(language)[`SearchKind.${kind}`] ?? "";
    await found.filter({ hasText: label }).first().waitFor();
    await shoot(page, `finding-${language}-${kind}`, { fullPage: false });
    if (language !== "en") expect(await untranslated(page)).toEqual([]);
    expect(await faultsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await contentWidth(page)).toBeLessThanOrEqual(390);
    await shoot(page, `finding-${language}-${kind}-phone`, { fullPage: false });
    await found.filter({ hasText: label }).first().click();
    expect(await page.locator("select[name=subject]").inputValue()).toBe(kind);
    expect(await page.locator("input[name=subjectId]").inputValue()).toBe(wanted?.recordId);
    expect(await page.evaluate("document.activeElement.name")).toBe("subjectId");
    expect(await page.locator(".found-record").count()).toBe(0);
    await page.context().close();
  });

  it("sends what was found, by keyboard alone", async () => {
    const page = await site.open("/corrections/new");
    const box = page.getByRole("searchbox");
    await tabTo(page, box);
    await page.keyboard.type("grain hubs");
    const first = page.locator(".found-record").first();
    await tabTo(page, first);
    await page.keyboard.press("Enter");
    await tabTo(page, page.locator("textarea[name=reason]"));
    await page.keyboard.type(REASON);
    await page.locator("input[name=url]").fill("https://example.org/minutes");
    const subjectId = await page.locator("input[name=subjectId]").inputValue();
    await page.getByRole("button", { name: said("correction.send") }).click();
    await page.locator(".form-done").waitFor();
    const { corrections } = await site.ask<{
      corrections: { nodes: { subjectId: string; reason: string }[] };
    }>("{ corrections(first: 100) { nodes { subjectId reason } } }");
    expect(corrections.nodes.at(-1)).toEqual({ subjectId, reason: REASON });
    await page.context().close();
  });

  it("is told that nothing has the words, and may still type an id", async () => {
    const page = await site.open("/corrections/new");
    await page.getByRole("searchbox").fill("zzzyxqq");
    await page.getByText("Nothing has these words.").waitFor();
    expect(await page.locator("input[name=subjectId]").isEditable()).toBe(true);
    await page.context().close();
  });

  it("is not asked to search where the page of the record has named it", async () => {
    const page = await site.open("/corrections/new?subject=COUNTRY&subjectId=KZ");
    expect(await page.getByRole("searchbox").count()).toBe(0);
    await page.context().close();
  });
});
