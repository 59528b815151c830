import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { startSite } from "./support/site";

interface Sources {
  readonly sources: readonly {
    readonly id: string;
    readonly citedBy: { readonly totalCount: number };
  }[];
}

interface Uses {
  readonly source: {
    readonly citedBy: {
      readonly nodes: readonly {
        readonly kind: string;
        readonly record: { readonly title?: { readonly text: string } };
      }[];
    };
  };
}

describe.skipIf(!hasBrowser)("The page of a source", { timeout: 60_000 }, async () => {
  const site = await startSite();
  const { sources } = await site.ask<Sources>("{ sources { id citedBy(first: 0) { totalCount } } }");
  const [most] = sources
    .filter(({ citedBy }) => citedBy.totalCount <= 100)
    .toSorted((one, other) => other.citedBy.totalCount - one.citedBy.totalCount) as [
    Sources["sources"][number],
  ];

  it("names every record that rests on it, each by its kind, and leads to it", async () => {
    const page = await site.open(`/sources/${most.id}`);
    const rows = page.getByRole("region", { name: "What rests on it" }).locator("li");
    await rows.first().waitFor();
    expect(await rows.count()).toBe(most.citedBy.totalCount);
    const { source } = await site.ask<Uses>(
      `{ source(id: "${most.id}") { citedBy(kinds: [INITIATIVE, EVENT], first: 100) {
        nodes { kind record { ... on Initiative { title { text } } ... on Event { title { text } } } } } } }`,
    );
    const shown = await rows.allInnerTexts();
    for (const { kind, record } of source.citedBy.nodes) {
      const label = kind === "INITIATIVE" ? "Initiative" : "Event";
      expect(shown).toContainEqual(expect.stringMatching(`^${label} `));
      expect(shown.join("\n")).toContain(record.title?.text);
    }
    await rows.getByRole("link").first().click();
    await page.waitForURL((url) => !url.pathname.startsWith("/sources"));
    await page.context().close();
  });

  it("says where nothing rests on it", async () => {
    const unused = sources.find(({ citedBy }) => citedBy.totalCount === 0);
    expect(unused).toBeDefined();
    const page = await site.open(`/sources/${unused?.id}`);
    await page.getByText("No record here cites it.").waitFor();
    await page.context().close();
  });
});
