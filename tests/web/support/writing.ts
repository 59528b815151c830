import type { Page } from "playwright-core";
import { expect } from "vitest";
import { messagesIn } from "./messages";
import type { Site } from "./site";
import { settled } from "./site";

/** An action item of the dataset that Kazakhstan leads. */
export const ITEM = "north-south-eastern-branch-programme-item";

type Grant = Parameters<Site["server"]["tokenFor"]>[0];

/** Opens a page as who holds a token: it is given as a person gives it. */
export const openAs = async (site: Site, grant: Grant, path: string): Promise<Page> => {
  const page = await site.open("/access");
  await page.getByLabel("Access token").fill(await site.server.tokenFor(grant));
  await page.getByRole("button", { name: "Use this token" }).click();
  await page.locator("dl.facts").waitFor();
  await page.goto(`${site.server.url}${path}`);
  await settled(page);
  return page;
};

/** What is said beside an input, in words that belong to it for a screen reader too. */
export const errorBeside = async (page: Page, name: string): Promise<string> => {
  const input = page.locator(`[name="${name}"]`);
  await expect.poll(() => input.getAttribute("aria-invalid")).toBe("true");
  const described = (await input.getAttribute("aria-describedby")) ?? "";
  const words = await Promise.all(described.split(" ").map((id) => page.locator(`[id="${id}"]`).innerText()));
  return words.at(-1) ?? "";
};

/** How many things the form says are to be mended. */
export const faultsTold = async (page: Page, count: number): Promise<void> => {
  const { "form.mend": message = "" } = messagesIn("en");
  const beginning = message.slice(0, message.indexOf("{"));
  await page
    .getByRole("alert")
    .filter({ hasText: `${beginning}${count} ` })
    .waitFor();
};

const VERSION = "query ($id: ID!) { actionItem(id: $id) { version } }";

export const versionOf = async (site: Site, id: string): Promise<number> =>
  (await site.ask<{ actionItem: { version: number } }>(VERSION, { id })).actionItem.version;

const RECORD = `mutation ($input: RecordStatusInput!) { recordStatus(input: $input) {
  statusChange { id } userErrors { message }
} }`;

/** Records a status through the API, as another program does. */
export const recordElsewhere = async (
  site: Site,
  itemId: string,
  status: string,
  effectiveOn = "2026-06-01",
): Promise<void> => {
  const answer = await site.server.execute<{ recordStatus: { userErrors: unknown[] } }>({
    query: RECORD,
    variables: {
      input: {
        itemId,
        status,
        effectiveOn,
        evidence: [{ url: "https://example.org/report" }],
        expectedVersion: await versionOf(site, itemId),
      },
    },
    headers: await site.server.as({ role: "FOCAL_POINT", country: "KZ" }),
  });
  expect((await answer.expectData()).recordStatus.userErrors).toEqual([]);
};

/** The newest record in the history of an item. */
export interface Newest {
  readonly id: string;
  readonly axis: string;
  readonly to: string;
  readonly effectiveOn: string;
  readonly note: { readonly text: string } | null;
  readonly retracts: { readonly id: string } | null;
  readonly evidence: readonly {
    readonly url: string | null;
    readonly source: { readonly id: string } | null;
  }[];
}

export const newestRecord = async (site: Site, id: string): Promise<Newest | undefined> => {
  const { actionItem } = await site.ask<{ actionItem: { history: { nodes: Newest[] } } }>(
    `query ($id: ID!) { actionItem(id: $id) { history(first: 100) { nodes {
      id axis to effectiveOn note { text } retracts { id } evidence { url source { id } }
    } } } }`,
    { id },
  );
  return actionItem.history.nodes.at(-1);
};
