import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { stateOf } from "../support/database-state";
import { serveGraph } from "../support/graph";
import {
  ASSESSOR,
  EVIDENCE,
  focalPoint,
  type Grant,
  headersOf,
  record,
  type SharedItem,
  sharedItems,
  versionOf,
} from "../support/recording";

const server = await serveGraph();
const other = await serveGraph({ database: server.database });
const items = await sharedItems(server);
let next = 0;
const anItem = (): SharedItem => items[next++] as SharedItem;

const finding = async ({ id }: SharedItem, change: object = {}) => ({
  itemId: id,
  assessment: "LIMITED",
  effectiveOn: "2026-03-01",
  evidence: EVIDENCE,
  expectedVersion: await versionOf(server, id),
  ...change,
});

const changesOf = async ({ id }: SharedItem): Promise<readonly { readonly id: string }[]> =>
  (
    await server.execute<{ changes: { nodes: { id: string }[] } }>({
      query: "query Feed($id: ID!) { changes(first: 100, filter: { items: [$id] }) { nodes { id } } }",
      variables: { id },
    })
  ).expectData().changes.nodes;

/** One operation that records so many findings, each expecting the version that those before it lead to. */
const operationOf = async (item: SharedItem, count: number) => {
  const input = await finding(item);
  const numbers = Array.from({ length: count }, (_, n) => n);
  const fields = numbers.map(
    (n) => `r${n}: recordAssessment(input: $i${n}) { actionItem { version } userErrors { code } }`,
  );
  return {
    query: `mutation Many(${numbers.map((n) => `$i${n}: RecordAssessmentInput!`).join(" ")}) { ${fields.join(" ")} }`,
    variables: Object.fromEntries(
      numbers.map((n) => [`i${n}`, { ...input, expectedVersion: input.expectedVersion + n }]),
    ),
    headers: await headersOf(server, ASSESSOR),
    first: input.expectedVersion,
  };
};

describe("Mutations of one operation", () => {
  it("run one after the other, in their order, as many as root fields may be", async () => {
    const item = anItem();
    const before = await changesOf(item);
    const { first, ...operation } = await operationOf(item, 50);
    expect(Object.values((await server.execute(operation)).expectData())).toEqual(
      Array.from({ length: 50 }, (_, n) => ({ actionItem: { version: first + n + 1 }, userErrors: [] })),
    );
    expect(await changesOf(item)).toHaveLength(before.length + 50);
  });

  it("are refused as a whole where there are too many", async () => {
    const { first: _, ...operation } = await operationOf(anItem(), 200);
    const before = await stateOf(server.database);
    const [error] = (await server.execute(operation)).expectErrors();
    expect(error?.extensions).toMatchObject({ code: "OPERATION_TOO_COMPLEX", limit: "rootFields", most: 50 });
    expect(await stateOf(server.database)).toEqual(before);
  });

  it("do not undo each other: those before and after a refused one are written", async () => {
    const item = anItem();
    const { first, variables, ...operation } = await operationOf(item, 3);
    const wrong = { ...(variables["i1"] as object), evidence: [] };
    const after = { ...(variables["i2"] as object), expectedVersion: first + 1 };
    const answer = await server.execute({ ...operation, variables: { ...variables, i1: wrong, i2: after } });
    expect(answer.expectData()).toEqual({
      r0: { actionItem: { version: first + 1 }, userErrors: [] },
      r1: { actionItem: null, userErrors: [{ code: "EVIDENCE_REQUIRED" }] },
      r2: { actionItem: { version: first + 2 }, userErrors: [] },
    });
  });
});

describe("Mutations of one operation, of which one is not for the caller", () => {
  const RETRACT = `retractStatusChange(input: { statusChangeId: "x", reason: "A mistake.", expectedVersion: 1, evidence: [] }) { userErrors { code } }`;
  const mixed = async (item: SharedItem, rest: string, fragments = "") => ({
    query: `mutation Mixed($input: RecordAssessmentInput!, $no: Boolean = false) {
      recordAssessment(input: $input) { actionItem { version } userErrors { code } }
      __typename @skip(if: $no)
      ${rest}
    } ${fragments}`,
    variables: { input: await finding(item) },
    headers: await headersOf(server, ASSESSOR),
  });

  it.each([
    ["a field", `taken: ${RETRACT}`, ""],
    ["a fragment's field", "...Later", `fragment Later on Mutation { taken: ${RETRACT} }`],
    ["a field under a condition that holds", `... @skip(if: $no) { taken: ${RETRACT} }`, ""],
  ])("are refused before the first is written, where it is %s", async (_, rest, fragments) => {
    const operation = await mixed(anItem(), rest, fragments);
    const before = await stateOf(server.database);
    const answer = await server.execute(operation);
    expect(answer.status).toBe(403);
    expect(answer.expectErrors()).toEqual([
      expect.objectContaining({ path: ["taken"], extensions: { code: "FORBIDDEN" } }),
    ]);
    expect(await stateOf(server.database)).toEqual(before);
  });

  it("are refused before the first is written, where nobody sends a token", async () => {
    const { headers: _, ...operation } = await mixed(anItem(), `taken: ${RETRACT}`);
    const before = await stateOf(server.database);
    const answer = await server.execute(operation);
    expect([answer.status, answer.expectErrors()[0]?.extensions]).toEqual([401, { code: "UNAUTHENTICATED" }]);
    expect(await stateOf(server.database)).toEqual(before);
  });

  it("are written up to one about a record that is not for the caller, and not from there on", async () => {
    const found = items.find(({ leader }) => leader !== items[0]?.leader && leader !== items[0]?.partner);
    const [mine, other] = [items[0], found] as [SharedItem, SharedItem];
    const status = async ({ id }: SharedItem, more: number) => ({
      itemId: id,
      country: mine.leader,
      status: "PIPELINE",
      effectiveOn: "2026-03-01",
      evidence: EVIDENCE,
      expectedVersion: (await versionOf(server, id)) + more,
    });
    const before = await changesOf(mine);
    const call = (name: string) =>
      `${name}: recordStatus(input: $${name}) { actionItem { version } userErrors { code message } }`;
    const answer = await server.execute({
      query: `mutation Three($a: RecordStatusInput!, $b: RecordStatusInput!, $c: RecordStatusInput!) { ${["a", "b", "c"].map(call).join(" ")} }`,
      variables: { a: await status(mine, 0), b: await status(other, 0), c: await status(mine, 1) },
      headers: await headersOf(server, focalPoint(mine.leader)),
    });
    expect([answer.status, answer.body.data]).toEqual([403, null]);
    expect(answer.expectErrors()).toEqual([
      expect.objectContaining({ path: ["b"], extensions: { code: "FORBIDDEN" } }),
    ]);
    expect(await changesOf(mine)).toHaveLength(before.length + 1);
  });

  it("are written where the condition leaves it out", async () => {
    const operation = await mixed(anItem(), `... @include(if: $no) { taken: ${RETRACT} }`);
    expect((await server.execute(operation)).expectData()).toMatchObject({
      recordAssessment: { userErrors: [] },
      __typename: "Mutation",
    });
  });
});

it("A mutation that is sent by GET is refused, with whatever token", async () => {
  const { query, variables, headers } = await operationOf(anItem(), 1);
  const before = await stateOf(server.database);
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  for (const accept of ["application/json", "text/event-stream"]) {
    const response = await server.request(`/graphql?${parameters}`, {
      headers: { ...headers, accept, "apollo-require-preflight": "1" },
    });
    expect(await response.text(), accept).toMatch(/"errors":\[\{"message":"[^"]*GET/);
  }
  expect(await stateOf(server.database)).toEqual(before);
});

it("A body of more than 1 MiB is refused before anything is read of it", async () => {
  const before = await stateOf(server.database);
  const answer = await server.execute({
    query:
      "mutation Big($input: RecordAssessmentInput!) { recordAssessment(input: $input) { userErrors { code } } }",
    variables: { input: await finding(anItem(), { note: "n".repeat(1_048_576) }) },
  });
  expect(answer.status).toBe(413);
  expect(answer.expectErrors()[0]?.extensions).toMatchObject({ code: "PAYLOAD_TOO_LARGE" });
  expect(await stateOf(server.database)).toEqual(before);
});

describe("A key that is sent at once", () => {
  it("twenty times by one person, to two servers, writes once: twenty equal answers", async () => {
    const item = anItem();
    const before = await changesOf(item);
    const input = await finding(item, { idempotencyKey: randomUUID() });
    const grant: Grant = { role: "ASSESSOR", subject: "one" };
    await Promise.all([headersOf(server, grant), headersOf(other, grant)]);
    const query = `mutation Once($input: RecordAssessmentInput!) { recordAssessment(input: $input) {
      statusChange { id recordedAt } actionItem { version } userErrors { code }
    } }`;
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        const asked = n % 2 === 0 ? server : other;
        const headers = await headersOf(asked, grant);
        return (await asked.execute({ query, variables: { input }, headers })).expectData();
      }),
    );
    expect(answers[0]).toMatchObject({
      recordAssessment: { actionItem: { version: input.expectedVersion + 1 }, userErrors: [] },
    });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await changesOf(item)).toHaveLength(before.length + 1);
  });

  it("by two people is a key of each: both are written", async () => {
    const [one, two] = [anItem(), anItem()];
    const idempotencyKey = randomUUID();
    const inputs = [await finding(one, { idempotencyKey }), await finding(two, { idempotencyKey })] as const;
    const [first, second] = await Promise.all([
      record(server, "recordAssessment", inputs[0], { role: "ASSESSOR", subject: "one" }),
      record(server, "recordAssessment", inputs[1], { role: "ASSESSOR", subject: "another" }),
    ]);
    expect([first.userErrors, second.userErrors]).toEqual([[], []]);
    expect([first.actionItem?.id, second.actionItem?.id]).toEqual([one.id, two.id]);
  });

  it("by one person with two inputs writes one of them, and refuses the other", async () => {
    const item = anItem();
    const input = await finding(item, { idempotencyKey: randomUUID() });
    const grant = focalPoint(item.leader);
    const { assessment: _, ...shared } = input;
    const sent = await Promise.all(
      ["IMPLEMENTATION", "SUSPENDED"].map((status) =>
        record(server, "recordStatus", { ...shared, status }, grant),
      ),
    );
    const codes = sent.map(({ userErrors }) => userErrors[0]?.code ?? "written");
    expect(codes.sort()).toEqual(["IDEMPOTENCY_KEY_REUSED", "written"]);
  });
});
