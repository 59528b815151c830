import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { filledDatabase } from "../harness/test-database";
import { messagesIn, said } from "./support/messages";
import { shoot } from "./support/screenshots";
import { once, settled, startSite } from "./support/site";

const EVENT = "regional-ecological-summit";
const ABOUT = "/initiatives/environment-ministers-council";
/** Known to its month only, and far ahead of the day on which tests run. */
const AHEAD = { id: "planned-far-ahead", happenedOn: "2027-11" };

interface Planned {
  readonly happenedOn: string;
  readonly relation: string;
  readonly title: { readonly text: string };
  readonly note: { readonly text: string };
}

describe.skipIf(!hasBrowser)("An event that was planned", { timeout: 60_000 }, async () => {
  const database = await filledDatabase();
  const site = await startSite({ database });
  const window = once(() => site.open("/access"));

  const opened = async (path: string): Promise<Page> => {
    const page = await window();
    await page.goto(`${site.url}${path}`);
    await settled(page);
    return page;
  };

  const planned = async (): Promise<Planned> => {
    const { events } = await site.ask<{ events: { nodes: readonly (Planned & { id: string })[] } }>(
      "{ events(first: 100) { nodes { id happenedOn relation title { text } note { text } } } }",
    );
    const event = events.nodes.find(({ id }) => id === EVENT);
    if (event === undefined) throw new Error(`No event ${EVENT}`);
    expect(event).toMatchObject({ happenedOn: "2026-04-22", relation: "PLANNED" });
    return event;
  };

  it.each([
    ["en", "/", ".lately-row"],
    ["ru", "/", ".lately-row"],
    ["ar", "/", ".lately-row"],
    ["en", "/timeline", ".event-list li"],
    ["ru", "/timeline", ".event-list li"],
    ["ar", "/timeline", ".event-list li"],
  ])("for a day that has passed lies ahead no longer: %s%s", async (language, path, rows) => {
    const { note } = await planned();
    const page = await opened(`/${language}${path}?asOf=2026-05-10`);
    const row = page.locator(rows, { has: page.locator(`a[href$="#${EVENT}"]`) });
    const words = await row.innerText();
    expect((await row.locator(".relation, .event-relation").innerText()).trim()).toBe(
      messagesIn(language)["event.passed"],
    );
    expect(words).toContain(note.text);
    await row.scrollIntoViewIfNeeded();
    await shoot(page, `planned-${language}${path.replaceAll("/", "-")}`, { fullPage: false });
  });

  it("is told with its reservation on the page of what it is about, as of the day that is shown", async () => {
    const { note } = await planned();
    const event = async (search: string) =>
      (await opened(`${ABOUT}${search}`)).locator(`article[id="${EVENT}"]`);
    expect(await (await event("")).innerText()).toContain(said("event.passed"));
    expect(await (await event("")).innerText()).toContain(note.text);
    const onItsDay = await event("?asOf=2026-04-22");
    expect(await onItsDay.locator(".relation").innerText()).toBe(said("EventRelation.PLANNED"));
  });

  it("for a day that is still to come is planned, also where only its month is known", async () => {
    await database.pool.query(
      `with ahead as (
         insert into event select (jsonb_populate_record(event, $2::jsonb)).* from event where id = $1 returning id
       )
       insert into event_citation
         select (jsonb_populate_record(cited, jsonb_build_object('event_id', ahead.id))).*
         from event_citation as cited, ahead where cited.event_id = $1`,
      [EVENT, JSON.stringify({ id: AHEAD.id, happened_on: AHEAD.happenedOn })],
    );
    const page = await opened("/timeline");
    const row = page.locator(".event-list li", { has: page.locator(`time[datetime="${AHEAD.happenedOn}"]`) });
    expect(await row.innerText()).toContain(said("EventRelation.PLANNED"));
    expect(await row.innerText()).not.toContain(said("event.passed"));
  });

  it("is called planned in files, too", async () => {
    const response = await site.server.request(
      "/export/events.csv?columns=id,relation,relationLabel&language=en",
    );
    expect(response.status).toBe(200);
    expect((await response.text()).split(/\r?\n/)).toContain(`${EVENT},PLANNED,Planned`);
  });
});
