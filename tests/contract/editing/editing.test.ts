import { beforeAll, describe, expect, it } from "vitest";
import { edit, knownIds, sendEdit, traces } from "../support/editing";
import { serveGraph } from "../support/graph";
import { ASSESSOR, focalPoint } from "../support/recording";

const server = await serveGraph();
let known: Awaited<ReturnType<typeof knownIds>>;

beforeAll(async () => {
  known = await knownIds(server);
});

const en = (text: string) => [{ language: "en", text }];

const initiative = (change: object = {}) => ({
  title: [
    ...en("Zubrowka corridor of Ålesund"),
    { language: "ru", text: "Коридор", isMachineTranslated: true },
  ],
  summary: en("A quite new corridor."),
  kind: "CORRIDOR",
  stageAtSummit: "FUNDED",
  confidence: "HIGH",
  countries: [
    { country: "KZ", role: "LEAD" },
    { country: "RU", role: "FUNDER" },
  ],
  sectors: [known.sector],
  sdgGoals: [9, 17],
  citations: [{ sourceId: known.sourceId, locator: "p. 3" }],
  ...change,
});

const item = (change: object = {}) => ({
  planId: known.planId,
  initiativeId: known.parentId,
  title: en("Zubrowka feasibility study"),
  basis: "COMMUNIQUE",
  countries: [{ country: "KZ", role: "LEAD" }],
  plannedStart: "2025-11",
  plannedEnd: "2025-12",
  milestones: [
    { title: en("Draft"), plannedOn: "2026-01", citations: [{ sourceId: known.sourceId }] },
    { id: "zubrowka-signed", title: en("Signed"), citations: [{ sourceId: known.sourceId }] },
  ],
  citations: [{ sourceId: known.sourceId }],
  ...change,
});

const lastChange = async () =>
  (await server.database.pool.query("select kind, summary, recorded_by from change order by id desc limit 1"))
    .rows[0];

const codes = (errors: readonly { code: string; field: readonly string[] | null }[]) =>
  errors.map(({ code, field }) => `${code} ${field?.slice(1).join(".")}`);

const COUNTS = `{
  initiatives(first: 100, filter: { kinds: [CORRIDOR] }) { totalCount nodes { id } facets { kinds { kind count } } }
  search(text: "zubrowka", first: 10) { totalCount }
  actionItems(first: 1) { totalCount }
  progress { progress { total overdue } }
}`;

describe("an initiative", () => {
  it("is created as it was sent, and found by lists, facets, counts and search at once", async () => {
    // biome-ignore lint/suspicious/noExplicitAny: read field by field.
    const ask = async () => (await server.execute<any>({ query: COUNTS })).expectData();
    const before = await ask();
    const { record, userErrors } = await edit(
      server,
      "createInitiative",
      initiative({ parentId: known.parentId }),
    );
    expect(userErrors).toEqual([]);
    expect(record).toMatchObject({
      id: "zubrowka-corridor-of-alesund",
      version: 1,
      stage: "ADOPTED",
      parent: { id: known.parentId },
      sdgGoals: [9, 17],
      sdgGoalsAssignedBy: "DATASET",
      sectors: [{ code: known.sector }],
      note: null,
      countries: [
        { role: "LEAD", country: { code: "KZ" } },
        { role: "FUNDER", country: { code: "RU" } },
      ],
      citations: [{ source: { id: known.sourceId }, locator: "p. 3", note: null }],
    });
    expect(record.title.translations).toEqual([
      { language: "en", text: "Zubrowka corridor of Ålesund", isReviewed: false, isMachineTranslated: false },
      { language: "ru", text: "Коридор", isReviewed: false, isMachineTranslated: true },
    ]);
    const after = await ask();
    expect(after.initiatives.totalCount).toBe(before.initiatives.totalCount + 1);
    expect(after.initiatives.nodes).toContainEqual({ id: record.id });
    expect(after.initiatives.facets.kinds).toContainEqual({
      kind: "CORRIDOR",
      count: after.initiatives.totalCount,
    });
    expect([before.search.totalCount, after.search.totalCount]).toEqual([0, 1]);
    expect(await lastChange()).toMatchObject({ kind: "INITIATIVE_CREATED" });
  });

  it("changes in what is given alone; the feed names the fields, not their values", async () => {
    const { record } = await edit(
      server,
      "createInitiative",
      initiative({ id: "zubrowka-changing", note: en("Hm.") }),
    );
    const changed = await edit(server, "updateInitiative", {
      id: record.id,
      expectedVersion: 1,
      note: null,
      stageAtSummit: "ONGOING",
      countries: [{ country: "UZ", role: "LEAD" }],
      kind: "CORRIDOR",
    });
    expect(changed.userErrors).toEqual([]);
    expect(changed.record).toEqual({
      ...record,
      version: 2,
      note: null,
      stageAtSummit: "ONGOING",
      stage: "UNDERWAY",
      countries: [{ role: "LEAD", country: { code: "UZ" } }],
    });
    const { summary } = await lastChange();
    for (const field of ["note", "stageAtSummit", "countries"]) expect(summary).toContain(field);
    expect(summary).not.toMatch(/kind|UZ|ONGOING/);
  });

  it("that is sent as it is already is not written: NOTHING_CHANGED", async () => {
    const { record } = await edit(server, "createInitiative", initiative({ id: "zubrowka-same" }));
    const before = await traces(server);
    const same = initiative();
    const again = await edit(server, "updateInitiative", { ...same, id: record.id, expectedVersion: 1 });
    expect(codes(again.userErrors)).toEqual(["NOTHING_CHANGED "]);
    expect(await traces(server)).toEqual(before);
  });

  it("keeps a translation reviewed that is sent as it is", async () => {
    const [row] = (
      await server.database.pool.query(
        "select id, version, title from initiative where title ? 'ru' and title #>> '{en,isReviewed}' = 'true' limit 1",
      )
    ).rows;
    const title = [
      { language: "en", text: row.title.en.text },
      { language: "kk", text: "Жаңа" },
    ];
    const { record } = await edit(server, "updateInitiative", {
      id: row.id,
      expectedVersion: row.version,
      title,
    });
    expect(record.title.translations).toEqual([
      expect.objectContaining({ language: "en", isReviewed: true }),
      expect.objectContaining({ language: "kk", isReviewed: false }),
    ]);
  });
});

describe("nothing is written, and the error says why, where an initiative", () => {
  it.each([
    ["has a taken id", () => ({ id: known.parentId }), ["ID_TAKEN id"]],
    ["has an id that is none", () => ({ id: "No Slug" }), ["INVALID id"]],
    ["says that it is synthetic", () => ({ id: "synthetic-one" }), ["INVALID id"]],
    ["has no English title", () => ({ id: "a1", title: [{ language: "ru", text: "Т" }] }), ["INVALID title"]],
    [
      "has neither an id nor an English title",
      () => ({ title: [{ language: "ru", text: "Т" }] }),
      ["INVALID title"],
    ],
    ["has neither an id nor a text for a title", () => ({ title: en("  ") }), ["INVALID title.0.text"]],
    ["has a title without letters for an id", () => ({ title: en("你好") }), ["INVALID id"]],
    ["has an empty text", () => ({ id: "a1", summary: en("  ") }), ["INVALID summary.0.text"]],
    ["has a text twice", () => ({ id: "a1", title: [...en("A"), ...en("B")] }), ["INVALID title.1.language"]],
    ["has a title without end", () => ({ id: "a1", title: en("t".repeat(301)) }), ["INVALID title"]],
    ["has a NUL character", () => ({ id: "a1", title: en("a\u0000b") }), ["INVALID title.0.text"]],
    [
      "has a title that is read backwards",
      () => ({ id: "a1", title: en("a\u202Eb") }),
      ["INVALID title.0.text"],
    ],
    ["has half a character", () => ({ id: "a1", title: en("a\uD800b") }), ["INVALID title.0.text"]],
    ["rests on nothing", () => ({ id: "a1", citations: [] }), ["CITATION_REQUIRED citations"]],
    [
      "rests on no known source",
      () => ({ id: "a1", citations: [{ sourceId: "x" }] }),
      ["NOT_FOUND citations.0.sourceId"],
    ],
    ["is of no sector", () => ({ id: "a1", sectors: [] }), ["INVALID sectors"]],
    ["is of an unknown sector", () => ({ id: "a1", sectors: ["99999"] }), ["NOT_FOUND sectors.0"]],
    [
      "serves goal 18",
      () => ({ id: "a1", sdgGoals: [18, 3, 3] }),
      ["INVALID sdgGoals.0", "INVALID sdgGoals.2"],
    ],
    ["is part of nothing known", () => ({ id: "a1", parentId: "x" }), ["NOT_FOUND parentId"]],
    [
      "is led by an unknown country",
      () => ({ id: "a1", countries: [{ country: "FR", role: "LEAD" }] }),
      ["NOT_FOUND countries.0.country"],
    ],
  ])("%s", async (_, change, expected) => {
    const before = await traces(server);
    const { record, userErrors } = await edit(server, "createInitiative", initiative(change()));
    expect({ record, errors: codes(userErrors) }).toEqual({ record: null, errors: expected });
    expect(await traces(server)).toEqual(before);
  });

  it("is updated to part of itself, of its parts, with null, on an old version, or under another id", async () => {
    await edit(server, "createInitiative", initiative({ id: "zub-whole" }));
    await edit(server, "createInitiative", initiative({ id: "zub-part", parentId: "zub-whole" }));
    const before = await traces(server);
    const update = async (change: object) =>
      codes(
        (await edit(server, "updateInitiative", { id: "zub-whole", expectedVersion: 1, ...change }))
          .userErrors,
      );
    expect(await update({ parentId: "zub-whole" })).toEqual(["PARENT_CYCLE parentId"]);
    expect(await update({ parentId: "zub-part" })).toEqual(["PARENT_CYCLE parentId"]);
    expect((await update({ title: null, countries: null })).toSorted()).toEqual([
      "CANNOT_BE_CLEARED countries",
      "CANNOT_BE_CLEARED title",
    ]);
    expect(await update({ expectedVersion: 7, kind: "OTHER" })).toEqual(["VERSION_CONFLICT expectedVersion"]);
    const early = await edit(server, "updateInitiative", {
      id: "zub-whole",
      expectedVersion: 7,
      kind: "OTHER",
    });
    expect(early.userErrors[0]?.message).toBe(
      'There is no version 7 of "zub-whole" yet; the present one is 1. Look at it again, then send version 1.',
    );
    expect(await update({ id: "no-such", kind: "OTHER" })).toEqual(["NOT_FOUND id"]);
    expect(await traces(server)).toEqual(before);
  });
});

describe("an action item", () => {
  it("is created as it was sent, with milestones, and counts at once", async () => {
    // biome-ignore lint/suspicious/noExplicitAny: read field by field.
    const ask = async () => (await server.execute<any>({ query: COUNTS })).expectData();
    const before = await ask();
    const { record, userErrors } = await edit(server, "createActionItem", item());
    expect(userErrors).toEqual([]);
    expect(record).toMatchObject({
      id: "zubrowka-feasibility-study",
      version: 1,
      status: "PIPELINE",
      assessment: "NO_EVIDENCE",
      plannedEnd: "2025-12",
      isOverdue: true,
      progress: 0,
      initiative: { id: known.parentId },
    });
    expect(record.milestones.map(({ id }: { id: string }) => id)).toEqual([
      "zubrowka-feasibility-study--draft",
      "zubrowka-signed",
    ]);
    const after = await ask();
    expect(after.progress[0].progress).toEqual({
      total: before.progress[0].progress.total + 1,
      overdue: before.progress[0].progress.overdue + 1,
    });
    expect(after.actionItems.totalCount).toBe(before.actionItems.totalCount + 1);
  });

  it("has a milestone completed once, by the secretariat or who leads it; an update keeps that", async () => {
    const id = "zubrowka-feasibility-study";
    const complete = {
      milestoneId: "zubrowka-signed",
      completedOn: "2026-02",
      citations: [{ sourceId: known.sourceId }],
      expectedVersion: 1,
    };
    const before = await traces(server);
    for (const grant of [focalPoint("RU"), ASSESSOR]) {
      const answer = await sendEdit(server, "completeMilestone", complete, grant);
      expect(answer.expectErrors()[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    }
    const refused = async (change: object) =>
      codes((await edit(server, "completeMilestone", { ...complete, ...change })).userErrors);
    expect(await refused({ completedOn: "2999" })).toEqual(["IN_THE_FUTURE completedOn"]);
    expect(await refused({ completedOn: "2024-12-31" })).toEqual(["BEFORE_PLAN completedOn"]);
    expect(await refused({ citations: [] })).toEqual(["CITATION_REQUIRED citations"]);
    expect(await refused({ milestoneId: "x" })).toEqual(["NOT_FOUND milestoneId"]);
    expect(await refused({ expectedVersion: 2 })).toEqual(["VERSION_CONFLICT expectedVersion"]);
    expect(await traces(server)).toEqual(before);

    const { record } = await edit(server, "completeMilestone", complete, focalPoint("KZ"));
    expect(record).toMatchObject({ version: 2, progress: 0.5 });
    expect(record.milestones[1]).toMatchObject({ completedOn: "2026-02", citations: [{}, {}] });
    expect(await refused({ expectedVersion: 2 })).toEqual(["COMPLETED_ALREADY milestoneId"]);
    expect(await lastChange()).toMatchObject({ kind: "MILESTONE_COMPLETED" });

    const dropped = await edit(server, "updateActionItem", { id, expectedVersion: 2, milestones: [] });
    expect(codes(dropped.userErrors)).toEqual(["COMPLETED_ALREADY milestones"]);
    const kept = await edit(server, "updateActionItem", {
      id,
      expectedVersion: 2,
      plannedEnd: null,
      milestones: [
        { id: "zubrowka-signed", title: en("Signed by all"), citations: [{ sourceId: known.sourceId }] },
      ],
    });
    expect(kept.userErrors).toEqual([]);
    expect(kept.record).toMatchObject({ version: 3, plannedEnd: null, isOverdue: false, progress: 1 });
    expect(kept.record.milestones).toMatchObject([
      { id: "zubrowka-signed", completedOn: "2026-02", title: { text: "Signed by all" } },
    ]);
  });

  it.each([
    [
      "ends before it begins",
      { plannedStart: "2026-05", plannedEnd: "2026-04-30" },
      ["DATE_ORDER plannedEnd"],
    ],
    ["has begun tomorrow", { actualStart: "2999-01" }, ["IN_THE_FUTURE actualStart"]],
    ["begins before the calendar", { plannedStart: "0000" }, ["INVALID plannedStart"]],
    ["is of no plan", { planId: "x" }, ["NOT_FOUND planId"]],
    ["follows from no initiative", { initiativeId: "x" }, ["NOT_FOUND initiativeId"]],
    [
      "has the milestone of another",
      { milestones: [{ id: "zubrowka-signed", title: en("A"), citations: [] }] },
      ["CITATION_REQUIRED milestones.0.citations", "ID_TAKEN milestones.0.id"],
    ],
  ])("is not written where it %s", async (_, change, expected) => {
    const before = await traces(server);
    const { record, userErrors } = await edit(
      server,
      "createActionItem",
      item({ id: "zubrowka-refused", milestones: [], ...change }),
    );
    expect({ record, errors: codes(userErrors) }).toEqual({ record: null, errors: expected });
    expect(await traces(server)).toEqual(before);
  });
});

it("only the secretariat edits records", async () => {
  const before = await traces(server);
  for (const [grant, code] of [
    [undefined, "UNAUTHENTICATED"],
    [ASSESSOR, "FORBIDDEN"],
    [focalPoint("KZ"), "FORBIDDEN"],
  ] as const) {
    const headers = grant === undefined ? {} : await server.as(grant);
    for (const query of [
      "mutation ($input: CreateInitiativeInput!) { createInitiative(input: $input) { userErrors { code } } }",
      "mutation ($input: CreateActionItemInput!) { createActionItem(input: $input) { userErrors { code } } }",
    ]) {
      const input = query.includes("Initiative(") ? initiative() : item();
      const answer = await server.execute({ query, variables: { input }, headers });
      expect(answer.expectErrors()[0]?.extensions?.["code"]).toBe(code);
    }
  }
  expect(await traces(server)).toEqual(before);
});
