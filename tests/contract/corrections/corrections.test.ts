import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { codesOf, FIELDS, find, ITEM, request, requested, resolve } from "../support/corrections";
import { serveGraph } from "../support/graph";
import { focalPoint, SECRETARIAT } from "../support/recording";

const server = await serveGraph({ correctionsPerHour: 100_000 });

const ask = async (query: string): Promise<Record<string, unknown>> =>
  (await server.execute({ query })).expectData();

const isContested = async (): Promise<boolean> =>
  ((await ask(`{ actionItem(id: "${ITEM}") { isContested } }`))["actionItem"] as { isContested: boolean })
    .isContested;

const resolution = { outcome: "REJECTED", resolution: "The source says otherwise.", expectedVersion: 1 };

describe("Asking for a correction", () => {
  it("needs no token, and shows at once, in the log and at the record", async () => {
    expect(await isContested()).toBe(false);
    const correction = await requested(server, {
      field: "plannedEnd",
      sourceId: "tvbrics-ar",
      locator: "p. 4",
    });
    expect(correction).toMatchObject({
      id: expect.stringMatching(/^correction-\d+$/),
      subject: "ACTION_ITEM",
      subjectId: ITEM,
      record: { __typename: "ActionItem" },
      field: "plannedEnd",
      source: { id: "tvbrics-ar" },
      requestedBy: null,
      state: "OPEN",
      resolution: null,
      resolvedAt: null,
      resolvedBy: null,
      version: 1,
    });
    const data = await ask(
      `{ correction(id: "${correction.id}") { ${FIELDS} } actionItem(id: "${ITEM}") { isContested corrections { nodes { id } } } }`,
    );
    expect(data["correction"]).toEqual(correction);
    expect(data["actionItem"]).toEqual({
      isContested: true,
      corrections: { nodes: [{ id: correction.id }] },
    });
    await resolve(server, { ...resolution, correctionId: correction.id }, SECRETARIAT);
    expect(await isContested()).toBe(false);
  });

  it.each([
    ["COUNTRY", "KZ", "Country"],
    ["LEADER", "emomali-rahmon", "Leader"],
    ["SUMMIT", "second-2025", "Summit"],
    ["DOCUMENT", "communique-2025", "Document"],
    ["INITIATIVE", "bukhara-engineering-hub", "Initiative"],
    ["EVENT", "first-train-aprin", "Event"],
    ["SOURCE", "tvbrics-ar", "Source"],
    ["ACTION_PLAN", "joint-action-plan-2025-2027", "ActionPlan"],
  ])("can be of a %s", async (subject, subjectId, type) => {
    expect(await requested(server, { subject, subjectId })).toMatchObject({
      subject,
      subjectId,
      record: { __typename: type },
    });
  });

  it("can be of a record in an item's history, and contests the item", async () => {
    const { rows } = await server.database.pool.query(
      "SELECT status_change.id, item_id FROM status_change WHERE item_id <> $1 LIMIT 1",
      [ITEM],
    );
    const { id: subjectId, item_id: item } = rows[0];
    const { id } = await requested(server, { subject: "STATUS_CHANGE", subjectId, field: "effectiveOn" });
    const data = await ask(`{ actionItem(id: "${item}") { isContested corrections { nodes { id } } } }`);
    expect(data["actionItem"]).toEqual({ isContested: true, corrections: { nodes: [{ id }] } });
    expect(await find(server, { items: [item] })).toEqual([id]);
  });

  it("gives numbers in the order of asking", async () => {
    const ids = (await Promise.all(Array.from({ length: 8 }, () => requested(server)))).map(({ id }) => id);
    const number = (id: string) => Number(id.replace("correction-", ""));
    const log = (await find(server, {})).filter((id) => ids.includes(id));
    expect(log).toEqual(ids.toSorted((one, other) => number(one) - number(other)));
  });

  it("sent again with its key is answered as before, and written once", async () => {
    const idempotencyKey = randomUUID();
    const first = await requested(server, { idempotencyKey });
    expect(await requested(server, { idempotencyKey })).toEqual(first);
    expect(codesOf(await request(server, { idempotencyKey, reason: "Something else entirely." }))).toEqual([
      "IDEMPOTENCY_KEY_REUSED input.idempotencyKey",
    ]);
  });

  it("names who asked where they agree, in the feed only by the name of their token", async () => {
    const anonymous = await requested(server, { name: "The Ministry", isNamePublic: true });
    expect(anonymous.requestedBy).toBe("The Ministry");
    const known = await requested(server, { isNamePublic: true }, {
      ...focalPoint("KZ"),
      name: "Astana",
    } as never);
    expect(known.requestedBy).toBe("Astana");
    const { rows } = await server.database.pool.query(
      "SELECT recorded_by FROM change WHERE correction_id = ANY($1) ORDER BY id",
      [[anonymous.id, known.id]],
    );
    expect(rows.map(({ recorded_by: by }) => by)).toEqual(["A reader", "Astana"]);
  });
});

describe("What cannot be asked", () => {
  it.each([
    ["an unknown record", { subjectId: "nothing" }, "NOT_FOUND input.subjectId"],
    ["an id of another kind", { subject: "LEADER" }, "NOT_FOUND input.subjectId"],
    ["an unknown source", { sourceId: "nothing" }, "NOT_FOUND input.sourceId"],
    ["a field that the record has not", { field: "plannedEndd" }, "INVALID input.field"],
    ["no source", { url: null }, "SOURCE_REQUIRED input.sourceId"],
    ["a short reason", { reason: "wrong" }, "INVALID input.reason"],
    ["a reason of spaces", { reason: " ".repeat(20) }, "INVALID input.reason"],
    ["a long reason", { reason: "x".repeat(5001) }, "INVALID input.reason"],
    ["a long contact", { contact: "x".repeat(501) }, "INVALID input.contact"],
    ["a public name, and none given", { isNamePublic: true, name: " " }, "INVALID input.name"],
    ["a text with a NUL", { reason: "nothing but \0 in it" }, "INVALID input.reason"],
    ["a text with half a character", { locator: "half \ud83d" }, "INVALID input.locator"],
    ["an id with a NUL", { subjectId: "nul \0" }, "INVALID input"],
  ])("%s", async (_, change, code) => {
    const before = await find(server, {});
    const answer = await request(server, change);
    expect(answer.correction).toBeNull();
    expect(codesOf(answer)).toEqual([code]);
    expect(await find(server, {})).toEqual(before);
  });

  it.each([..."\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"])(
    "a text with what turns its direction: %j",
    async (character) => {
      const answer = await request(server, { reason: `The end is ${character}7202, and not 2026.` });
      expect(codesOf(answer)).toEqual(["INVALID input.reason"]);
      expect(answer.userErrors[0]?.message).toContain("U+202A to U+202E");
    },
  );

  it.each(["reason", "locator", "name", "contact", "url"])("a %s that is read backwards", async (field) => {
    const answer = await request(server, { [field]: "https://example.org/\u202Ethgir" });
    expect(codesOf(answer)).toEqual([`INVALID input.${field}`]);
  });

  it("does not include the marks that Arabic and Persian are written with", async () => {
    const reason = "\u200Fالموعد هو 2027\u200E\u061C، می\u200Cشود";
    expect((await requested(server, { reason })).reason).toBe(reason);
  });

  it("suggests the field that was meant", async () => {
    const { userErrors } = await request(server, { field: "plannedEndd" });
    expect(userErrors[0]?.message).toContain('did you mean "plannedEnd"?');
  });
});

describe("Resolving a correction", () => {
  it("is the secretariat's, with a word on it, once", async () => {
    const { id: correctionId } = await requested(server);
    const input = { correctionId, outcome: "ACCEPTED", resolution: "Mended.", expectedVersion: 1 };
    const { correction } = await resolve(server, input, { ...SECRETARIAT, name: "Secretary" } as never);
    expect(correction).toMatchObject({
      id: correctionId,
      state: "ACCEPTED",
      resolution: "Mended.",
      resolvedAt: expect.stringMatching(/^\d{4}-/),
      resolvedBy: "Secretary",
      version: 2,
    });
    const again = await resolve(server, { ...input, outcome: "REJECTED", expectedVersion: 2 }, SECRETARIAT);
    expect(codesOf(again)).toEqual(["ALREADY_RESOLVED input.correctionId"]);
    expect(again.userErrors[0]?.message).toContain("accepted by Secretary at 20");
  });

  it("is decided by the first of two at once", async () => {
    const { id: correctionId } = await requested(server);
    const answers = await Promise.all(
      ["ACCEPTED", "REJECTED"].map((outcome) =>
        resolve(server, { ...resolution, correctionId, outcome }, SECRETARIAT),
      ),
    );
    expect(answers.flatMap(codesOf)).toEqual(["ALREADY_RESOLVED input.correctionId"]);
  });

  it.each([
    ["an unknown one", { correctionId: "correction-0" }, "NOT_FOUND input.correctionId"],
    ["another version", { expectedVersion: 2 }, "VERSION_CONFLICT input.expectedVersion"],
    ["no word on it", { resolution: "  " }, "INVALID input.resolution"],
    ["a word that is read backwards", { resolution: "\u202Edetpecca" }, "INVALID input.resolution"],
  ])("is refused for %s", async (_, change, code) => {
    const { id: correctionId } = await requested(server);
    expect(codesOf(await resolve(server, { ...resolution, correctionId, ...change }, SECRETARIAT))).toEqual([
      code,
    ]);
    expect(await find(server, { ids: [correctionId], states: ["OPEN"] })).toEqual([correctionId]);
  });

  it("is nobody else's", async () => {
    const query = `mutation { resolveCorrection(input: { correctionId: "correction-1", outcome: ACCEPTED, resolution: "x", expectedVersion: 1 }) { userErrors { code } } }`;
    const code = async (headers = {}) =>
      (await server.execute({ query, headers })).expectErrors()[0]?.extensions?.["code"];
    expect(await code()).toBe("UNAUTHENTICATED");
    expect(await code(await server.as(focalPoint("KZ") as never))).toBe("FORBIDDEN");
  });
});

describe("The feed", () => {
  it("tells of both, under the item and its initiative", async () => {
    const { id } = await requested(server, { field: "plannedEnd" });
    await resolve(server, { ...resolution, correctionId: id }, SECRETARIAT);
    const data = await ask(
      `{ changes(filter: { items: ["${ITEM}"], kinds: [CORRECTION_REQUESTED, CORRECTION_RESOLVED] }, first: 100) { nodes { kind summary statusChange { id } initiative { id } correction { id } } } }`,
    );
    const { nodes } = data["changes"] as { nodes: { correction: { id: string } }[] };
    expect(nodes.filter(({ correction }) => correction.id === id)).toMatchObject([
      {
        kind: "CORRECTION_REQUESTED",
        summary: `A correction of action item "${ITEM}" (plannedEnd) was requested.`,
        statusChange: null,
        initiative: { id: expect.any(String) },
      },
      { kind: "CORRECTION_RESOLVED", summary: `A correction of action item "${ITEM}" was rejected.` },
    ]);
  });
});

describe("The log", () => {
  it("is an error where it is asked for what is not there", async () => {
    for (const filter of [{ ids: ["correction-0"] }, { items: ["nothing"] }, { initiatives: ["nothing"] }]) {
      const query = "query Find($filter: CorrectionFilter) { corrections(filter: $filter) { totalCount } }";
      const answer = await server.execute({ query, variables: { filter } });
      expect(answer.expectErrors()[0]?.extensions?.["code"]).toBe("NOT_FOUND");
    }
    const one = await server.execute({ query: '{ correction(id: "correction-0") { id } }' });
    expect(one.expectErrors()[0]?.extensions?.["code"]).toBe("NOT_FOUND");
  });

  it("is read page by page, the newest last", async () => {
    const query =
      "query Page($after: String) { corrections(first: 3, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }";
    const ids: string[] = [];
    let after: string | null = null;
    for (let goesOn = true; goesOn; ) {
      type Page = {
        corrections: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
      const { corrections }: Page = (
        await server.execute<Page>({ query, variables: { after } })
      ).expectData();
      ids.push(...corrections.nodes.map(({ id }) => id));
      after = corrections.pageInfo.endCursor;
      goesOn = corrections.pageInfo.hasNextPage;
    }
    expect(ids).toEqual(await find(server, {}));
  });

  it("is read from its end, too", async () => {
    const query =
      "query Page($before: String) { corrections(last: 3, before: $before) { nodes { id } pageInfo { hasPreviousPage startCursor } } }";
    const pages: string[][] = [];
    let before: string | null = null;
    for (let goesOn = true; goesOn; ) {
      type Page = {
        corrections: { nodes: { id: string }[]; pageInfo: { hasPreviousPage: boolean; startCursor: string } };
      };
      const { corrections }: Page = (
        await server.execute<Page>({ query, variables: { before } })
      ).expectData();
      pages.unshift(corrections.nodes.map(({ id }) => id));
      before = corrections.pageInfo.startCursor;
      goesOn = corrections.pageInfo.hasPreviousPage;
    }
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flat()).toEqual(await find(server, {}));
  });
});
