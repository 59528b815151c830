import { sync, type VEvent } from "node-ical";
import { describe, expect, it } from "vitest";
import { edit, knownIds } from "../contract/support/editing";
import { serveGraph } from "../contract/support/graph";
import { serveSyntheticGraph } from "../contract/support/synthetic";
import type { Answer } from "../harness/graphql-client";

const server = await serveGraph();
const { server: synthetic } = await serveSyntheticGraph(300);
const CALENDAR = "/calendar/action-plan.ics";

const { sourceId, planId, parentId } = await knownIds(server);
const created = await edit(server, "createActionItem", {
  id: "rail-study",
  planId,
  initiativeId: parentId,
  title: [
    { language: "en", text: "Rail; study, phase 1\nand 2" },
    { language: "ru", text: "Исследование" },
    { language: "ar", text: "دراسة السكك الحديدية في آسيا الوسطى وروسيا خلال السنوات القادمة" },
  ],
  basis: "COMMUNIQUE",
  countries: [
    { country: "KZ", role: "LEAD" },
    { country: "RU", role: "PARTNER" },
  ],
  plannedEnd: "2028-02",
  milestones: [
    {
      id: "rail-draft",
      title: [{ language: "en", text: "Draft" }],
      plannedOn: "2027-11-05",
      citations: [{ sourceId }],
    },
    { id: "rail-undated", title: [{ language: "en", text: "Some day" }], citations: [{ sourceId }] },
    {
      id: "rail-signed",
      title: [{ language: "en", text: "Signed" }],
      plannedOn: "2029",
      citations: [{ sourceId }],
    },
  ],
  citations: [{ sourceId }],
});

type Served = typeof server;

const textOf = async (to: Served, parameters = "", headers: Record<string, string> = {}): Promise<string> => {
  const response = await to.request(`${CALENDAR}${parameters}`, { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  return response.text();
};

const eventsOf = async (to: Served, parameters = "", headers = {}): Promise<ReadonlyMap<string, VEvent>> => {
  const parsed = Object.values(sync.parseICS(await textOf(to, parameters, headers)));
  const events = parsed.filter((one): one is VEvent => one?.type === "VEVENT");
  return new Map(events.map((event) => [event.uid, event]));
};

/** The day of an all-day event, as it is written: parsers put it at midnight where they run. */
const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");

const lastDay = (date: string): string => {
  const [year = 0, month = 12, day] = date.split("-").map(Number);
  return day === undefined ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : date;
};

interface Page {
  readonly actionItems: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly Item[];
  };
}

interface Item {
  readonly id: string;
  readonly plannedEnd: string | null;
  readonly milestones: readonly { readonly id: string; readonly plannedOn: string | null }[];
}

/** What the API has planned, as a calendar should have it. */
const planned = async (to: Served, filter: object): Promise<Record<string, string>> => {
  const days: Record<string, string> = {};
  let after: string | null = null;
  do {
    const query = `query ($filter: ActionItemFilter, $after: String) { actionItems(filter: $filter, after: $after, first: 100) {
      pageInfo { hasNextPage endCursor } nodes { id plannedEnd milestones { id plannedOn } } } }`;
    const answer: Answer<Page> = await to.execute<Page>({ query, variables: { filter, after } });
    const { pageInfo, nodes }: Page["actionItems"] = answer.expectData().actionItems;
    for (const { id, plannedEnd, milestones } of nodes) {
      if (plannedEnd !== null) days[`action-item.${id}@sarazm`] = lastDay(plannedEnd);
      for (const { id: milestone, plannedOn } of milestones) {
        if (plannedOn !== null) days[`milestone.${milestone}@sarazm`] = lastDay(plannedOn);
      }
    }
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return days;
};

const daysIn = (events: ReadonlyMap<string, VEvent>) =>
  Object.fromEntries([...events].map(([uid, { start }]) => [uid, dayOf(start)]));

describe("The calendar of the plan", () => {
  it.each([
    ["", {}],
    ["?country=KZ", { countries: ["KZ"] }],
    [
      "?country=KZ&country=UZ&status=IMPLEMENTATION,PIPELINE",
      { countries: ["KZ", "UZ"], statuses: ["IMPLEMENTATION", "PIPELINE"] },
    ],
    ["?sector=210", { sectors: ["210"] }],
    ["?status=CLOSED", { statuses: ["CLOSED"] }],
  ])("has the items and milestones that the API has planned, for “%s”", async (parameters, filter) => {
    for (const to of [server, synthetic]) {
      const expected = await planned(to, filter);
      expect(daysIn(await eventsOf(to, parameters))).toEqual(expected);
    }
    expect(Object.keys(await planned(synthetic, filter)).length).toBeGreaterThan(5);
  });

  it("has whole days, that leave the day free, with the last day of a month or a year", async () => {
    expect(created.userErrors).toEqual([]);
    const text = await textOf(server);
    expect(text).toMatch(
      /UID:action-item\.rail-study@sarazm\r\n(?:.+\r\n)*?DTSTART;VALUE=DATE:20280229\r\nDTEND;VALUE=DATE:20280301\r\n/,
    );
    const events = await eventsOf(server);
    expect(events.get("milestone.rail-draft@sarazm")).toMatchObject({
      datetype: "date",
      transparency: "TRANSPARENT",
    });
    expect(daysIn(events)).toMatchObject({
      "milestone.rail-draft@sarazm": "2027-11-05",
      "milestone.rail-signed@sarazm": "2029-12-31",
    });
    expect(events.has("milestone.rail-undated@sarazm")).toBe(false);
  });

  it("says what is due, for whom, and where to read on, in the language asked for", async () => {
    const uid = "action-item.rail-study@sarazm";
    expect((await eventsOf(server)).get(uid)).toMatchObject({
      summary: "Rail; study, phase 1\nand 2",
      description: expect.stringMatching(/^Planned: 2028-02\nStatus: Pipeline\n/),
      categories: ["KZ", "RU"],
      url: { val: `${server.url}/action-items/rail-study` },
    });
    const russian = await eventsOf(server, "?language=ru");
    expect(russian.get(uid)).toMatchObject({
      summary: "Исследование",
      description: expect.stringMatching(/^Запланировано: 2028-02\nСтатус: Подготовка\n/),
    });
    const arabic = await eventsOf(server, "", { "accept-language": "ar" });
    expect(arabic.get(uid)?.summary).toBe("دراسة السكك الحديدية في آسيا الوسطى وروسيا خلال السنوات القادمة");
  });

  it("has lines that every program can read", async () => {
    for (const language of ["en", "ru", "ar"]) {
      const lines = (await textOf(server, `?language=${language}`)).split("\r\n");
      expect(lines.at(-1)).toBe("");
      expect(lines.filter((line) => line.includes("\n"))).toEqual([]);
      expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    }
  });

  it("counts an event on when its item was written again, under the same UID", async () => {
    const uid = "action-item.rail-study@sarazm";
    const before = (await eventsOf(server)).get(uid);
    expect(before).toMatchObject({ sequence: "0" });
    await edit(server, "updateActionItem", {
      id: "rail-study",
      expectedVersion: 1,
      plannedEnd: "2028-03-05",
    });
    const after = (await eventsOf(server)).get(uid);
    expect(after).toMatchObject({ sequence: "1" });
    expect(dayOf(after?.start as Date)).toBe("2028-03-05");
    expect(Number(after?.lastmodified)).toBeGreaterThanOrEqual(Number(before?.lastmodified));
  });

  it("is not sent again to who has it", async () => {
    const first = await server.request(CALENDAR);
    const held = { headers: { "if-none-match": first.headers.get("etag") ?? "" } };
    expect((await server.request(CALENDAR, held)).status).toBe(304);
    expect((await server.request(`${CALENDAR}?country=KZ`, held)).status).toBe(200);
  });

  it.each([
    ["status=DONE", /"status" cannot be "DONE"/],
    ["sector=999999", /999999/],
    ["country=ZZ", /"country" cannot be "ZZ"/],
    ["from=2025-01-01", /no parameter "from" here: use country, sector, status, initiative, plan, language/],
  ])("refuses %s", async (parameters, message) => {
    const response = await server.request(`${CALENDAR}?${parameters}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ message: expect.stringMatching(message) }] });
  });

  it("refuses to be longer than anybody can look at", async () => {
    await synthetic.database.pool.query(
      "insert into action_item select r.* from action_item as a, generate_series(1, 2000) as n, jsonb_populate_record(null::action_item, to_jsonb(a) || jsonb_build_object('id', 'copy-' || n)) as r where a.id = (select min(id) from action_item)",
    );
    const response = await synthetic.request(CALENDAR);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message:
            "The calendar would have 2300 action items, and may have 2000: ask for fewer of them by country, sector, status, initiative or plan.",
        },
      ],
    });
  });
});
