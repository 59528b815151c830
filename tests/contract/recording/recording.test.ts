import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { serveGraph } from "../support/graph";
import {
  ASSESSOR,
  EVIDENCE,
  focalPoint,
  record,
  SECRETARIAT,
  type SharedItem,
  send,
  sharedItems,
  versionOf,
} from "../support/recording";

const server = await serveGraph();
const items = await sharedItems(server);
let next = 0;
const anItem = (): SharedItem => items[next++] as SharedItem;

const report = async ({ id }: SharedItem, change: object) => ({
  itemId: id,
  effectiveOn: "2026-03-01",
  evidence: EVIDENCE,
  expectedVersion: await versionOf(server, id),
  ...change,
});

const read = async (id: string, asOf: object | null = null) =>
  (
    await server.execute<{ actionItem: Record<string, unknown> }>({
      query: `query Item($id: ID!, $asOf: AsOf) { actionItem(id: $id) {
        status(asOf: $asOf) assessment(asOf: $asOf) version countries { status country { code } }
        history { nodes { id axis from to retracts { id } retractedBy { id } country { code } } }
      } }`,
      variables: { id, asOf },
    })
  ).expectData().actionItem;

const lengthOfHistory = async ({ id }: SharedItem): Promise<number> =>
  ((await read(id)) as { history: { nodes: unknown[] } }).history.nodes.length;

const moment = async (): Promise<string> => {
  const { rows } = await server.database.pool.query("select clock_timestamp() as now");
  await new Promise((resolve) => setTimeout(resolve, 5));
  return rows[0].now.toISOString();
};

it("an official status is recorded with its evidence, and shows at once", async () => {
  const item = anItem();
  const input = await report(item, { status: "IMPLEMENTATION", note: "Начато", noteLanguage: "ru" });
  const { statusChange, actionItem, userErrors } = await record(server, "recordStatus", input, {
    ...(focalPoint(item.leader) as object),
    name: "Ministry of Trade",
  } as never);
  expect(userErrors).toEqual([]);
  expect(statusChange).toMatchObject({
    id: `${item.id}--implementation-2026-03-01`,
    to: "IMPLEMENTATION",
    effectiveOn: "2026-03-01",
    recordedBy: "Ministry of Trade",
    note: { text: "Начато", language: "ru" },
    evidence: [{ url: EVIDENCE[0]?.url }],
  });
  expect(actionItem).toMatchObject({
    id: item.id,
    status: "IMPLEMENTATION",
    version: input.expectedVersion + 1,
  });
  expect(await read(item.id)).toMatchObject({ status: "IMPLEMENTATION", assessment: "NO_EVIDENCE" });
});

it("what an assessor finds stands beside the official status and never changes it", async () => {
  const item = anItem();
  await record(
    server,
    "recordStatus",
    await report(item, { status: "IMPLEMENTATION" }),
    focalPoint(item.leader),
  );
  await record(server, "recordAssessment", await report(item, { assessment: "NOT_STARTED" }), ASSESSOR);
  expect(await read(item.id)).toMatchObject({ status: "IMPLEMENTATION", assessment: "NOT_STARTED" });
});

it("a country's own status stands beside the status of the whole item", async () => {
  const item = anItem();
  const input = await report(item, { status: "IMPLEMENTATION", country: item.partner });
  await record(server, "recordStatus", input, focalPoint(item.partner));
  const { status, countries } = await read(item.id);
  expect(status).toBe("PIPELINE");
  const own = countries as { status: string | null; country: { code: string } }[];
  expect(own.filter((each) => each.status !== null).map(({ country }) => country.code)).toEqual([
    item.partner,
  ]);
});

it("a retraction is one more record: the former status shows again, and the past stays as it was known", async () => {
  const item = anItem();
  const before = await lengthOfHistory(item);
  await record(
    server,
    "recordStatus",
    await report(item, { status: "IMPLEMENTATION" }),
    focalPoint(item.leader),
  );
  const wrong = await report(item, { status: "CLOSED", effectiveOn: "2026-04-01" });
  const { statusChange } = await record(server, "recordStatus", wrong, focalPoint(item.leader));
  const between = await moment();
  const retraction = {
    statusChangeId: statusChange?.id,
    reason: "Another item was meant.",
    evidence: EVIDENCE,
    expectedVersion: await versionOf(server, item.id),
  };
  const retracted = await record(server, "retractStatusChange", retraction, SECRETARIAT);
  expect(retracted.userErrors).toEqual([]);
  expect(retracted.statusChange?.id).toBe(`${item.id}--retraction-closed-2026-04-01`);
  expect(await read(item.id)).toMatchObject({ status: "IMPLEMENTATION" });
  expect(await read(item.id, { knownAt: between })).toMatchObject({ status: "CLOSED" });
  expect(await read(item.id, { effectiveOn: "2026-03-15", knownAt: between })).toMatchObject({
    status: "IMPLEMENTATION",
  });
  expect(await lengthOfHistory(item)).toBe(before + 3);
  const again = await record(
    server,
    "retractStatusChange",
    { ...retraction, expectedVersion: retraction.expectedVersion + 1 },
    SECRETARIAT,
  );
  expect(again.userErrors).toMatchObject([{ code: "NOT_RETRACTABLE", field: ["input", "statusChangeId"] }]);
  const ofRetraction = { ...retraction, statusChangeId: retracted.statusChange?.id };
  expect((await record(server, "retractStatusChange", ofRetraction, SECRETARIAT)).userErrors).toMatchObject([
    { code: "NOT_RETRACTABLE" },
  ]);
});

it("the feed names the country whose own status was recorded, and whose was retracted", async () => {
  const item = anItem();
  const own = await report(item, { status: "IMPLEMENTATION", country: item.partner });
  const { statusChange } = await record(server, "recordStatus", own, focalPoint(item.partner));
  const retraction = {
    statusChangeId: statusChange?.id,
    reason: "Another item was meant.",
    evidence: EVIDENCE,
    expectedVersion: await versionOf(server, item.id),
  };
  await record(server, "retractStatusChange", retraction, SECRETARIAT);
  const { rows } = await server.database.pool.query(
    "select summary from change where item_id = $1 order by id desc limit 2",
    [item.id],
  );
  const part = `(${item.partner}): `;
  expect(rows.map(({ summary }) => summary)).toEqual([
    expect.stringContaining(`${part}IMPLEMENTATION from 2026-03-01 on was retracted.`),
    expect.stringContaining(`${part}IMPLEMENTATION from 2026-03-01 on.`),
  ]);
});

it("a version that is past and one that is not there yet are told apart", async () => {
  const item = anItem();
  const status = await report(item, { status: "IMPLEMENTATION" });
  const focal = focalPoint(item.leader);
  await record(server, "recordStatus", status, focal);
  const conflict = async (expectedVersion: number) =>
    (await record(server, "recordStatus", { ...status, expectedVersion }, focal)).userErrors;
  const present = status.expectedVersion + 1;
  const called = `Action item "${item.id}"`;
  expect(await conflict(status.expectedVersion)).toMatchObject([
    {
      code: "VERSION_CONFLICT",
      message: expect.stringContaining(
        `${called} is at version ${present}, not ${present - 1}: somebody has written since.`,
      ),
    },
  ]);
  expect(await conflict(present + 5)).toMatchObject([
    {
      code: "VERSION_CONFLICT",
      message: expect.stringContaining(
        `There is no version ${present + 5} of ${called} yet; the present one is ${present}.`,
      ),
    },
  ]);
});

it("who reports on an item that nobody leads is told who has to mend that", async () => {
  const item = anItem();
  await server.database.pool.query("delete from action_item_country where item_id = $1 and role = 'LEAD'", [
    item.id,
  ]);
  const status = await report(item, { status: "IMPLEMENTATION" });
  const refused = await send(server, "recordStatus", status, focalPoint(item.partner));
  const [error] = refused.expectErrors();
  expect(error?.extensions?.["code"]).toBe("FORBIDDEN");
  expect(error?.message).toContain("No country leads this item yet: the secretariat has to name one");
  const led = await report(anItem(), { status: "IMPLEMENTATION" });
  const [foreign] = (
    await send(server, "recordStatus", led, { role: "FOCAL_POINT", country: "AM" })
  ).expectErrors();
  expect(foreign?.message).not.toContain("No country leads");
  const own = { ...status, country: item.partner };
  expect((await record(server, "recordStatus", own, focalPoint(item.partner))).userErrors).toEqual([]);
});

it("what is told late has to fit between what is known", async () => {
  const item = anItem();
  const focal = focalPoint(item.leader);
  await record(
    server,
    "recordStatus",
    await report(item, { status: "IMPLEMENTATION", effectiveOn: "2026-02-01" }),
    focal,
  );
  await record(
    server,
    "recordStatus",
    await report(item, { status: "FINALISATION", effectiveOn: "2026-05-01" }),
    focal,
  );
  const closed = await report(item, { status: "CLOSED", effectiveOn: "2026-03-01" });
  expect((await record(server, "recordStatus", closed, focal)).userErrors).toMatchObject([
    { code: "TRANSITION_NOT_ALLOWED", message: expect.stringContaining("2026-05-01") },
  ]);
  const suspended = await report(item, { status: "SUSPENDED", effectiveOn: "2026-03-01" });
  expect((await record(server, "recordStatus", suspended, focal)).userErrors).toEqual([]);
  expect(await read(item.id)).toMatchObject({ status: "FINALISATION" });
  expect(await read(item.id, { effectiveOn: "2026-03-02" })).toMatchObject({ status: "SUSPENDED" });
});

it("the same key with the same input writes once and answers the same, whoever has written since", async () => {
  const item = anItem();
  const before = await lengthOfHistory(item);
  const input = await report(item, { status: "IMPLEMENTATION", idempotencyKey: randomUUID() });
  const first = await record(server, "recordStatus", input, focalPoint(item.leader));
  await record(server, "recordAssessment", await report(item, { assessment: "LIMITED" }), ASSESSOR);
  const second = await record(server, "recordStatus", input, focalPoint(item.leader));
  expect(second.statusChange).toEqual(first.statusChange);
  expect(await lengthOfHistory(item)).toBe(before + 2);
  const other = { ...input, note: "something else" };
  expect((await record(server, "recordStatus", other, focalPoint(item.leader))).userErrors).toMatchObject([
    { code: "IDEMPOTENCY_KEY_REUSED", field: ["input", "idempotencyKey"] },
  ]);
});

it("records alike on one day have readable ids of their own", async () => {
  const item = anItem();
  const ids: (string | undefined)[] = [];
  for (let time = 0; time < 3; time += 1) {
    const input = await report(item, { status: "IMPLEMENTATION" });
    ids.push((await record(server, "recordStatus", input, focalPoint(item.leader))).statusChange?.id);
  }
  const slug = `${item.id}--implementation-2026-03-01`;
  expect(ids).toEqual([slug, `${slug}-2`, `${slug}-3`]);
});

it("every write is one change in the feed and one entry in the audit, which alone says who it was", async () => {
  const item = anItem();
  const grant = {
    role: "FOCAL_POINT",
    country: item.leader,
    subject: "jamshid@example.org",
    name: "The ministry",
  };
  await record(server, "recordStatus", await report(item, { status: "SUSPENDED" }), grant as never);
  const feed = await server.execute<{ changes: { nodes: { id: string }[] } }>({
    query: `query Feed($items: [ID!]) { changes(filter: { items: $items }) {
      nodes { id kind recordedBy summary actionItem { id } statusChange { to } } } }`,
    variables: { items: [item.id] },
  });
  const { nodes } = feed.expectData().changes;
  expect(nodes).toMatchObject([
    {
      kind: "STATUS_RECORDED",
      recordedBy: "The ministry",
      actionItem: { id: item.id },
      statusChange: { to: "SUSPENDED" },
    },
  ]);
  const { rows } = await server.database.pool.query("select * from audit_entry where change_id = $1", [
    nodes[0]?.id,
  ]);
  expect(rows).toMatchObject([
    {
      subject: "jamshid@example.org",
      role: "FOCAL_POINT",
      country: item.leader,
      action: "recordStatus",
      target_id: item.id,
    },
  ]);
  expect(JSON.stringify(feed.body)).not.toContain("jamshid");
});

it("the answer names the revision that the write led to", async () => {
  const item = anItem();
  const { rows } = await server.database.pool.query("select revision from dataset");
  const answer = await server.execute({
    query: "mutation M($input: RecordStatusInput!) { recordStatus(input: $input) { userErrors { code } } }",
    variables: { input: await report(item, { status: "IMPLEMENTATION" }) },
    headers: {
      authorization: `Bearer ${await server.tokenFor({ role: "FOCAL_POINT", country: item.leader })}`,
    },
  });
  answer.expectData();
  expect(answer.headers.get("sarazm-revision")).toBe(String(rows[0].revision + 1));
});
