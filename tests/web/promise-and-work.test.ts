import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { messagesIn, said } from "./support/messages";
import { shoot } from "./support/screenshots";
import { once, settled, startSite } from "./support/site";

interface Item {
  readonly id: string;
  readonly status: string;
  readonly assessment: string;
  readonly history: {
    readonly nodes: readonly {
      readonly to: string;
      readonly evidence: readonly { readonly event: { readonly title: { readonly text: string } } | null }[];
    }[];
  };
}

interface Initiatives {
  readonly initiatives: {
    readonly nodes: readonly {
      readonly id: string;
      readonly actionItems: { readonly nodes: readonly Item[] };
    }[];
  };
}

const INITIATIVES = `{ initiatives(first: 60) { nodes { id actionItems(first: 2) { nodes {
  id status assessment history(first: 8) { nodes { to evidence { event { title { text } } } } } } } } } }`;

const ADOPTION = "plan-and-communique-adopted";

describe.skipIf(!hasBrowser)(
  "What shows the promise, and what shows work,",
  { timeout: 60_000 },
  async () => {
    const site = await startSite();
    const window = once(() => site.open("/access"));

    const opened = async (path: string): Promise<Page> => {
      const page = await window();
      await page.goto(`${site.url}${path}`);
      await settled(page);
      return page;
    };

    const withItems = async () =>
      (await site.ask<Initiatives>(INITIATIVES)).initiatives.nodes.filter(
        ({ actionItems }) => actionItems.nodes.length > 0,
      );

    const isWaiting = ({ status, assessment }: Item): boolean =>
      status === "PIPELINE" && assessment === "NO_EVIDENCE";

    it("are told apart in the line: of what waits, nothing shows that work has begun", async () => {
      const waiting = (await withItems()).filter(({ actionItems }) => actionItems.nodes.every(isWaiting));
      expect(waiting.length).toBeGreaterThan(5);
      for (const { id } of [{ id: "joint-water-programmes" }, ...waiting.slice(0, 3)]) {
        const page = await opened(`/en/initiatives/${id}`);
        expect(await page.locator(".line-card-evidence").count()).toBe(0);
        expect(await page.locator(".line").innerText()).toContain(said("line.no.evidence"));
      }
      await shoot(await opened("/en/initiatives/joint-water-programmes"), "line-without-work");
    });

    it("are told apart in the line: what moved an item on is there, and nothing else", async () => {
      const moved = (await withItems()).filter(({ actionItems }) => !actionItems.nodes.some(isWaiting));
      expect(moved.length).toBeGreaterThan(3);
      for (const { id, actionItems } of moved.slice(0, 4)) {
        const records = actionItems.nodes.flatMap(({ history }) => history.nodes);
        const titles = records
          .filter(({ to }) => to !== "PIPELINE")
          .flatMap(({ evidence }) => evidence.flatMap(({ event }) => event?.title.text ?? []));
        const page = await opened(`/en/initiatives/${id}`);
        const cards = await page.locator(`.line-card-evidence a[href^="#"]`).allInnerTexts();
        expect(cards.toSorted()).toEqual([...new Set(titles)].toSorted());
        expect(await page.locator(".line").innerText()).not.toContain(said("line.no.evidence"));
      }
    });

    it.each(["en", "ru", "ar"])(
      "are told apart where a record cites the adoption of the plan: %s",
      async (language) => {
        for (const path of [
          "/initiatives/joint-water-programmes",
          "/action-items/eurasian-route-council-item",
        ]) {
          const page = await opened(`/${language}${path}`);
          const event = page.locator(`article[id="${ADOPTION}"]`);
          expect(await event.locator(".relation").count()).toBe(0);
          expect(await event.innerText()).toContain(messagesIn(language)["event.cited"]);
        }
        const page = await opened(`/${language}/initiatives/regional-security`);
        expect(await page.locator(`article[id="${ADOPTION}"] .relation`).innerText()).toBe(
          messagesIn(language)["EventRelation.DIRECT"],
        );
      },
    );

    it("are told apart on the overview: freshness is of records, not of evidence of work", async () => {
      const page = await opened("/en?asOf=2026-01-10");
      const { progress } = await site.ask<{ progress: { progress: { stale: number } }[] }>(
        '{ progress(asOf: { effectiveOn: "2026-01-10" }) { progress { stale } } }',
      );
      expect(progress[0]?.progress.stale).toBe(0);
      const words = await page.locator("main").innerText();
      expect(words).toMatch(/No evidence\s+42/);
      expect(words).toContain(said("overview.noStale"));
      expect(words).not.toMatch(/[Ee]very item has evidence/);
    });
  },
);
