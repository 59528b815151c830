import { beforeAll, describe, expect, it } from "vitest";
import { serveGraph } from "../support/graph";
import {
  ASSESSOR,
  EVIDENCE,
  focalPoint,
  headersOf,
  record,
  type SharedItem,
  sharedItems,
  versionOf,
} from "../support/recording";

const server = await serveGraph();
let item: SharedItem;
let input: Record<string, unknown>;

beforeAll(async () => {
  [item] = (await sharedItems(server)) as [SharedItem];
  input = {
    itemId: item.id,
    status: "IMPLEMENTATION",
    effectiveOn: "2026-03-01",
    evidence: EVIDENCE,
    expectedVersion: await versionOf(server, item.id),
  };
});

/** All that a write could leave behind. */
const written = async () => {
  const { rows } = await server.database.pool.query(
    `select (select count(*) from status_change) as changes, (select count(*) from evidence) as evidence,
       (select count(*) from change) as feed, (select count(*) from audit_entry where change_id is not null) as audit,
       (select count(*) from idempotency_key) as keys, (select revision from dataset) as revision,
       (select sum(version) from action_item) as versions`,
  );
  return rows[0];
};

const refusal = async (change: object, name: "recordStatus" | "recordAssessment" = "recordStatus") => {
  const before = await written();
  const grant = name === "recordStatus" ? focalPoint(item.leader) : ASSESSOR;
  const { userErrors, statusChange, actionItem } = await record(server, name, { ...input, ...change }, grant);
  expect(await written()).toEqual(before);
  expect({ statusChange, actionItem }).toEqual({ statusChange: null, actionItem: null });
  for (const { message } of userErrors) expect(message).toMatch(/^\S.*[.\d]$/s);
  return userErrors.map(({ code, field }) => ({ code, field: field?.join(".") }));
};

const assessment = { status: undefined, assessment: "LIMITED" };

describe("nothing is written, and the error says why, where a report", () => {
  it.each([
    ["rests on nothing", { evidence: [] }, "EVIDENCE_REQUIRED", "input.evidence"],
    [
      "has evidence that names nothing",
      { evidence: [...EVIDENCE, { note: "hearsay" }] },
      "EVIDENCE_REQUIRED",
      "input.evidence.1",
    ],
    [
      "rests on a source that is not known",
      { evidence: [{ sourceId: "no-such" }] },
      "NOT_FOUND",
      "input.evidence.0.sourceId",
    ],
    [
      "rests on an event that is not known",
      { evidence: [{ eventId: "no-such" }] },
      "NOT_FOUND",
      "input.evidence.0.eventId",
    ],
    ["is about no item", { itemId: "no-such" }, "NOT_FOUND", "input.itemId"],
    [
      "tells of tomorrow",
      { effectiveOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10) },
      "IN_THE_FUTURE",
      "input.effectiveOn",
    ],
    ["tells of the day before the plan", { effectiveOn: "2024-12-31" }, "BEFORE_PLAN", "input.effectiveOn"],
    ["was made without the latest", { expectedVersion: 99 }, "VERSION_CONFLICT", "input.expectedVersion"],
    [
      "takes a step that the lifecycle does not know",
      { status: "FINALISATION" },
      "TRANSITION_NOT_ALLOWED",
      "input.status",
    ],
    ["has a note without end", { note: "n".repeat(5001) }, "INVALID", "input.note"],
    ["has a note that no row can hold", { note: "nul \u0000" }, "INVALID", "input.note"],
    [
      "has a note in a kind of German",
      { note: "so", noteLanguage: "de-1996" },
      "INVALID",
      "input.noteLanguage",
    ],
    ["has a note in no language", { note: "so", noteLanguage: "x-foo" }, "INVALID", "input.noteLanguage"],
    ["has a note that is read backwards", { note: "so \u202e" }, "INVALID", "input.note"],
    [
      "has an address that is read backwards",
      { evidence: [{ url: "https://example.org/\u202egro.rehto" }] },
      "INVALID",
      "input.evidence.0.url",
    ],
    ["has a note with half a character", { note: "half \ud83d" }, "INVALID", "input.note"],
    [
      "has a locator with half a character",
      { evidence: [{ ...EVIDENCE[0], locator: "\ude00" }] },
      "INVALID",
      "input.evidence.0.locator",
    ],
    [
      "has a key that no row can hold",
      { idempotencyKey: "12345678\u0000" },
      "INVALID",
      "input.idempotencyKey",
    ],
    ["is about an item that no row can be", { itemId: "nul \u0000" }, "INVALID", "input"],
    ["has a note as long as a body may be", { note: "n".repeat(1_000_000) }, "INVALID", "input.note"],
    [
      "has as much evidence as a body may hold",
      { evidence: Array(20_000).fill(EVIDENCE[0]) },
      "INVALID",
      "input.evidence",
    ],
    [
      "has more evidence than anybody reads",
      { evidence: Array(21).fill(EVIDENCE[0]) },
      "INVALID",
      "input.evidence",
    ],
    [
      "has evidence with an endless remark",
      { evidence: [{ ...EVIDENCE[0], note: "n".repeat(2001) }] },
      "INVALID",
      "input.evidence.0.note",
    ],
    ["has a key that is none", { idempotencyKey: "short" }, "INVALID", "input.idempotencyKey"],
  ])("%s", async (_, change, code, field) => {
    expect(await refusal(change)).toEqual([{ code, field }]);
  });

  it("of an assessor rests on nothing, or finds that there is no evidence", async () => {
    expect(await refusal({ ...assessment, evidence: [] }, "recordAssessment")).toEqual([
      { code: "EVIDENCE_REQUIRED", field: "input.evidence" },
    ]);
    expect(await refusal({ ...assessment, assessment: "NO_EVIDENCE" }, "recordAssessment")).toEqual([
      { code: "TRANSITION_NOT_ALLOWED", field: "input.assessment" },
    ]);
  });

  it("has several faults in its evidence: all of them are told", async () => {
    const evidence = [{ sourceId: "a" }, {}, { eventId: "b", sourceId: "a" }];
    expect((await refusal({ evidence })).map(({ field }) => field)).toEqual([
      "input.evidence.0.sourceId",
      "input.evidence.1",
      "input.evidence.2.sourceId",
      "input.evidence.2.eventId",
    ]);
  });
});

it("what the schema forbids is an error of the request", async () => {
  const wrong = [
    { effectiveOn: "2026-02-30" },
    { evidence: [{ url: "ftp://example.org" }] },
    { status: "DONE" },
  ];
  for (const change of wrong) {
    const answer = await server.execute({
      query: "mutation M($input: RecordStatusInput!) { recordStatus(input: $input) { userErrors { code } } }",
      variables: { input: { ...input, ...change } },
      headers: await headersOf(server, focalPoint(item.leader)),
    });
    expect(answer.expectErrors()[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  }
});
