import { describe, expect, it } from "vitest";
import { edit, traces } from "../support/editing";
import { serveGraph } from "../support/graph";
import { COUNTS, codes, en, newRecords } from "../support/new-records";

const server = await serveGraph();
const { initiative, known, lastChange } = await newRecords(server);

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
