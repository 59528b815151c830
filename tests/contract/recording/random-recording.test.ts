import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { ActionItem } from "../support/dataset";
import { edit, knownIds } from "../support/editing";
import { serveGraph } from "../support/graph";
import { ASSESSOR, EVIDENCE, focalPoint, type Grant, record, SECRETARIAT } from "../support/recording";
import { type Attempt, type Entry, RecordingModel } from "../support/recording-model";
import { replayed } from "../support/replay";
import { today } from "../support/standing";

/** A run is a whole history: one for so many operations that are tried elsewhere. */
const RUNS = Math.ceil(Number(process.env["PROPERTY_RUNS"] ?? 2000) / 33);
const LEADER = "KZ";
const PARTNER = "UZ";

const server = await serveGraph();
let known: Awaited<ReturnType<typeof knownIds>>;
let planStartsOn: string;

const dayFrom = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  known = await knownIds(server);
  const { rows } = await server.database.pool.query(
    "select starts_on::text as day from action_plan where id = $1",
    [known.planId],
  );
  planStartsOn = rows[0].day;
});

/** An attempt before it is known what there is to be taken back, and when the plan begins. */
interface Draft {
  readonly kind: Attempt["kind"];
  readonly country: string | undefined;
  readonly status: string;
  readonly assessment: string;
  /** Days after the plan begins; or before it, or in the future. */
  readonly day: number | "before" | "after";
  readonly target: number;
  readonly hasEvidence: boolean;
  readonly isCurrent: boolean;
}

const mostly = (value: boolean) => fc.constantFrom(...Array(14).fill(value), !value);

const draft: fc.Arbitrary<Draft> = fc.record({
  kind: fc.constantFrom(
    "recordStatus",
    "recordStatus",
    "recordStatus",
    "recordAssessment",
    "retractStatusChange",
  ),
  country: fc.constantFrom(undefined, undefined, LEADER, PARTNER),
  status: fc.constantFrom(
    ...["PIPELINE", "IMPLEMENTATION", "IMPLEMENTATION", "FINALISATION", "SUSPENDED", "CLOSED", "CANCELLED"],
  ),
  assessment: fc.constantFrom("NO_EVIDENCE", "NOT_STARTED", "LIMITED", "SUBSTANTIAL", "COMPLETE"),
  // Few days, so that some records share theirs and some are told late.
  day: fc.constantFrom<Draft["day"][]>(0, 1, 30, 60, 61, 90, 120, 200, "before", "after"),
  target: fc.nat(30),
  hasEvidence: mostly(true),
  isCurrent: mostly(true),
});

const attemptOf = (
  { kind, country, status, assessment, day, target, ...more }: Draft,
  { entries }: RecordingModel,
): Attempt => {
  // One more than there are: what was never recorded.
  if (kind === "retractStatusChange")
    return { kind, id: entries[target % (entries.length + 1)]?.id ?? "never-recorded", ...more };
  const on = { before: dayFrom(planStartsOn, -1), after: dayFrom(today(), 2) };
  return {
    kind,
    country: kind === "recordStatus" ? country : undefined,
    to: kind === "recordStatus" ? status : assessment,
    day: typeof day === "number" ? dayFrom(planStartsOn, day) : on[day],
    ...more,
  };
};

const grantOf = (attempt: Attempt): Grant => {
  if (attempt.kind === "recordAssessment") return ASSESSOR;
  return attempt.kind === "recordStatus" ? focalPoint(attempt.country ?? LEADER) : SECRETARIAT;
};

const inputOf = (itemId: string, attempt: Attempt, { version }: RecordingModel) => {
  const shared = {
    evidence: attempt.hasEvidence ? EVIDENCE : [],
    expectedVersion: attempt.isCurrent ? version : version + 1,
  };
  if (attempt.kind === "retractStatusChange")
    return { ...shared, statusChangeId: attempt.id, reason: "It was wrong." };
  const { kind, to, day, country } = attempt;
  const said = kind === "recordStatus" ? { status: to, country } : { assessment: to };
  return { ...shared, ...said, itemId, effectiveOn: day };
};

interface Item {
  readonly actionItem: { readonly version: number; readonly history: { readonly nodes: readonly unknown[] } };
  readonly changes: { readonly nodes: readonly unknown[] };
}

const STANDING = "status assessment lastEvidenceOn freshness countries { country { code } status }";

const READ = `query Item($id: ID!) {
  actionItem(id: $id) { version ${STANDING} history(first: 100) { nodes {
    id axis from to effectiveOn recordedAt recordedBy country { code } retracts { id } retractedBy { id }
  } } }
  changes(first: 100, filter: { items: [$id] }) { nodes { kind statusChange { id } } }
}`;

const read = async (id: string) =>
  (await server.execute<Item>({ query: READ, variables: { id } })).expectData();

const aNewItem = async (): Promise<string> => {
  const { record: item } = await edit(server, "createActionItem", {
    planId: known.planId,
    title: [{ language: "en", text: `An item ${randomUUID()}` }],
    basis: "COMMUNIQUE",
    countries: [
      { country: LEADER, role: "LEAD" },
      { country: PARTNER, role: "PARTNER" },
    ],
    citations: [{ sourceId: known.sourceId }],
  });
  return item.id;
};

const KINDS: Readonly<Record<Attempt["kind"], string>> = {
  recordStatus: "STATUS_RECORDED",
  recordAssessment: "ASSESSMENT_RECORDED",
  retractStatusChange: "STATUS_RETRACTED",
};

/** The item as the model has it, as `replayed` takes it. */
const itemOf = ({ entries }: RecordingModel) => ({ history: entries }) as unknown as ActionItem;

const standingAt = (model: RecordingModel, at: { effectiveOn?: string; knownAt?: string }) => {
  const past = replayed(at);
  const item = itemOf(model);
  return {
    status: past.statusOf(item),
    assessment: past.assessmentOf(item),
    lastEvidenceOn: past.lastEvidenceOf(item),
    freshness: past.freshnessOf(item),
    countries: [LEADER, PARTNER].map((code) => ({
      country: { code },
      status: past.countryStatusOf(item, code),
    })),
  };
};

const historyOf = ({ entries }: RecordingModel) =>
  entries
    .toSorted((one, other) => one.effectiveOn.localeCompare(other.effectiveOn))
    .map(({ id, axis, from, to, effectiveOn, recordedAt, country, retracts }) => {
      const retraction = entries.find((entry) => entry.retracts === id);
      return {
        ...{ id, axis, from, to, effectiveOn, recordedAt },
        country: country === undefined ? null : { code: country },
        retracts: retracts === undefined ? null : { id: retracts },
        retractedBy: retraction === undefined ? null : { id: retraction.id },
      };
    });

const seen = new Set<string>();

/** Sends an attempt, and tells the model what became of it. */
const attempt = async (itemId: string, model: RecordingModel, sent: Attempt): Promise<boolean> => {
  const faults = model.faultsOf(sent);
  const payload = await record(server, sent.kind, inputOf(itemId, sent, model), grantOf(sent));
  const codes = payload.userErrors.map(({ code }) => code);
  seen.add(codes[0] ?? "written");
  if (faults.size > 0) {
    expect([...faults]).toEqual(expect.arrayContaining(codes));
    expect(codes).toHaveLength(1);
    expect(payload).toMatchObject({ statusChange: null, actionItem: null });
    return false;
  }
  expect(codes).toEqual([]);
  const outcome = model.outcomeOf(sent);
  const { id, recordedAt } = payload.statusChange as NonNullable<typeof payload.statusChange>;
  model.add({ ...outcome, id, recordedAt } as Entry);
  expect(payload.statusChange).toMatchObject({ from: outcome.from, to: outcome.to });
  expect(payload.actionItem).toMatchObject({
    id: itemId,
    version: model.version,
    status: standingAt(model, {}).status,
  });
  return true;
};

/** Moments on both clocks: of records, and just beside them. */
const moments = (model: RecordingModel, picks: readonly (readonly [number, number, number, number])[]) => {
  const days = [planStartsOn, ...model.entries.map(({ effectiveOn }) => effectiveOn)];
  const told = [new Date().toISOString(), ...model.entries.map(({ recordedAt }) => recordedAt as string)];
  return picks.map(([day, days_, moment, milliseconds]) => ({
    effectiveOn: dayFrom(days[day % days.length] as string, days_),
    knownAt: new Date(Date.parse(told[moment % told.length] as string) + milliseconds).toISOString(),
  }));
};

const ASKED = `query Then($id: ID!, $at: AsOf) { actionItems(filter: { ids: [$id] }, asOf: $at) { nodes { ${STANDING} } } }`;

const step = fc.integer({ min: -1, max: 1 });
const picks = fc.array(fc.tuple(fc.nat(30), step, fc.nat(30), step), { minLength: 4, maxLength: 4 });

it("any sequence of records is taken or refused, and shows then and now, as the lifecycle has it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(draft, { minLength: 4, maxLength: 16 }), picks, async (drafts, places) => {
      const itemId = await aNewItem();
      const model = new RecordingModel({ planStartsOn, today: today() });
      const written: string[] = [];
      for (const each of drafts) {
        const sent = attemptOf(each, model);
        if (await attempt(itemId, model, sent)) written.push(KINDS[sent.kind]);
      }
      const { actionItem, changes } = await read(itemId);
      expect(actionItem).toMatchObject({ version: model.version, ...standingAt(model, {}) });
      expect(actionItem.history.nodes).toMatchObject(historyOf(model));
      expect(actionItem.history.nodes).toHaveLength(model.entries.length);
      expect(changes.nodes).toEqual([
        { kind: "ACTION_ITEM_CREATED", statusChange: null },
        ...written.map((kind, index) => ({ kind, statusChange: { id: model.entries[index]?.id } })),
      ]);
      for (const at of moments(model, places)) {
        const answer = await server.execute({ query: ASKED, variables: { id: itemId, at } });
        expect(answer.expectData(), JSON.stringify(at)).toEqual({
          actionItems: { nodes: [standingAt(model, at)] },
        });
      }
    }),
    { numRuns: RUNS },
  );
  // What never happens proves nothing.
  const outcomes = ["written", "EVIDENCE_REQUIRED", "VERSION_CONFLICT", "IN_THE_FUTURE", "BEFORE_PLAN"];
  outcomes.push("TRANSITION_NOT_ALLOWED", "NOT_FOUND", "NOT_RETRACTABLE");
  if (RUNS >= 60) expect([...seen].sort()).toEqual(outcomes.sort());
}, 300_000);
