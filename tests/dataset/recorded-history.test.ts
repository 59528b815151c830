import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { exportDataset, importDataset, validateDataset } from "../../src/dataset";
import { migrate } from "../../src/kernel/database";
import { edit, knownIds } from "../contract/support/editing";
import { serveGraph } from "../contract/support/graph";
import {
  ASSESSOR,
  EVIDENCE,
  focalPoint,
  type Grant,
  type Recording,
  record,
  SECRETARIAT,
  versionOf,
} from "../contract/support/recording";
import { silentLogger } from "../harness/log-capture";
import { emptyDatabase } from "../harness/test-database";
import { temporaryDirectory } from "./dataset-copy";
import { parsedDataset } from "./parsed-dataset";

/** A run is a whole history: one for so many operations that are tried elsewhere. */
const RUNS = Math.ceil(Number(process.env["PROPERTY_RUNS"] ?? 2000) / 20);
const LEADER = "KZ";

const server = await serveGraph();
const { database } = server;
const empty = await emptyDatabase();
const directory = await temporaryDirectory();
const long = (letter: string): string => `long-${letter.repeat(114)}`;
let known: Awaited<ReturnType<typeof knownIds>>;
let eventId: string;

const newItem = (id: string) =>
  edit(server, "createActionItem", {
    id,
    planId: known.planId,
    title: [{ language: "en", text: `Item ${id}` }],
    basis: "COMMUNIQUE",
    countries: [{ country: LEADER, role: "LEAD" }],
    citations: [{ sourceId: known.sourceId }],
  });

// The second and the third are alike in all that an id of a status change has room for.
const ITEMS = ["short", `${long("x")}y`, `${long("x")}z`];

beforeAll(async () => {
  known = await knownIds(server);
  const { rows } = await database.pool.query("select min(id) as id from event where relation = 'DIRECT'");
  eventId = rows[0].id;
  for (const id of ITEMS) expect((await newItem(id)).userErrors).toEqual([]);
});

const said = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    "",
    "  ",
    " Начато ",
    "a\tb\r\nc",
    "\\N \\. {}",
    "- a: b # c",
    "\u2028\ufeff",
  ),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const language = fc.constantFrom(
  ...[
    undefined,
    null,
    "en",
    "ru",
    "RU",
    "EN-us",
    "uz-cyrl",
    "zh-hant-hk",
    "de-1996",
    "x-foo",
    "en-u-ca-buddhist",
  ],
);
const id = (known: string) => fc.constantFrom(known, known, undefined, null, "");
const url = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(null, undefined),
);

const attempt = fc.record({
  kind: fc.constantFrom<Recording[]>(
    "recordStatus",
    "recordStatus",
    "recordAssessment",
    "retractStatusChange",
  ),
  item: fc.constantFrom(...ITEMS),
  status: fc.constantFrom("PIPELINE", "IMPLEMENTATION", "FINALISATION", "SUSPENDED"),
  assessment: fc.constantFrom("LIMITED", "SUBSTANTIAL"),
  day: fc.constantFrom("2025-11-01", "2025-12-01", "2026-01-01"),
  isOwn: fc.boolean(),
  text: said,
  language,
  target: fc.nat(20),
});

const written: { readonly id: string; readonly item: string }[] = [];
const seen = new Set<string>();

const evidenceOf = () =>
  fc.array(
    fc.record({ sourceId: id(known.sourceId), eventId: id(eventId), url, locator: said, note: said }),
    { minLength: 1, maxLength: 3 },
  );

const GRANTS: Readonly<Record<Recording, Grant>> = {
  recordStatus: focalPoint(LEADER),
  recordAssessment: ASSESSOR,
  retractStatusChange: SECRETARIAT,
};

const inputOf = ({ kind, item, status, assessment, day, isOwn, text, language: tag, target }: Attempt) => {
  if (kind === "retractStatusChange") {
    const { id: statusChangeId } = written[target % Math.max(1, written.length)] ?? { id: "never-recorded" };
    return { statusChangeId, reason: text ?? "It was wrong.", reasonLanguage: tag };
  }
  const what = kind === "recordStatus" ? { status, country: isOwn ? LEADER : null } : { assessment };
  return { itemId: item, effectiveOn: day, note: text, noteLanguage: tag, ...what };
};

type Attempt = typeof attempt extends fc.Arbitrary<infer Value> ? Value : never;

const send = async (sent: Attempt, evidence: readonly object[]): Promise<void> => {
  const input = inputOf(sent);
  const item =
    "statusChangeId" in input
      ? (written.find(({ id: other }) => other === input.statusChangeId)?.item ?? sent.item)
      : sent.item;
  const { statusChange, userErrors } = await record(
    server,
    sent.kind,
    { ...input, evidence, expectedVersion: await versionOf(server, item) },
    GRANTS[sent.kind],
  );
  for (const { code, field } of userErrors) seen.add(`${code} ${field?.at(-1)}`);
  if (statusChange === null) return;
  seen.add(sent.kind);
  written.push({ id: statusChange.id, item });
};

const HISTORY = `select change.*, status_change_content(change) as content from status_change as change order by item_id, sequence`;

const historyIn = async ({ pool }: typeof database) =>
  (await pool.query(HISTORY)).rows.map(({ sequence, content, ...row }) => ({
    ...row,
    evidence: JSON.parse(content)[13],
  }));

const plain: Attempt = {
  ...{ kind: "recordStatus", item: ITEMS[1] ?? "", status: "IMPLEMENTATION", assessment: "LIMITED" },
  ...{ day: "2025-12-01", isOwn: false, text: " Начато ", language: "ru", target: 0 },
};

/** What has to happen however few the runs: what never happens proves nothing. */
const examples = (): [Attempt, object[]][] => {
  const evidence = [{ sourceId: known.sourceId, note: "Seen" }];
  return [
    [plain, evidence],
    [{ ...plain, kind: "recordAssessment" }, evidence],
    [{ ...plain, kind: "retractStatusChange", target: 1 }, evidence],
    [{ ...plain, item: "short", language: "x-foo" }, evidence],
    [{ ...plain, item: "short", text: "\u0000" }, evidence],
  ];
};

it("whatever was recorded, its export is valid, fills an empty database with the same, and changes nothing here", async () => {
  const first = examples();
  await fc.assert(fc.asyncProperty(attempt, evidenceOf(), send), {
    ...{ numRuns: first.length + RUNS, examples: first },
  });
  const exported = join(directory, "recorded");
  await exportDataset(database, exported);
  const { findings } = await validateDataset(exported);
  expect(findings.filter(({ severity }) => severity === "error" || severity === "critical")).toEqual([]);

  await migrate(empty, silentLogger);
  await importDataset(empty, exported);
  expect(await historyIn(empty)).toEqual(await historyIn(database));
  const again = join(directory, "again");
  await exportDataset(empty, again);
  expect(await parsedDataset(again)).toEqual(await parsedDataset(exported));

  const before = await historyIn(database);
  expect(await importDataset(database, exported)).toMatchObject({ hasChanged: false, notices: [] });
  expect(await historyIn(database)).toEqual(before);

  expect([...seen]).toEqual(
    expect.arrayContaining([
      ...["recordStatus", "recordAssessment", "retractStatusChange"],
      ...["INVALID noteLanguage", "INVALID note"],
    ]),
  );
  const { rows } = await database.pool.query(
    "select count(*) filter (where not note ? 'en')::int as elsewhere, count(*) filter (where item_id like 'long%')::int as long, max(length(id))::int as longest from status_change",
  );
  expect(rows[0]).toEqual({
    elsewhere: expect.any(Number),
    long: expect.any(Number),
    longest: expect.any(Number),
  });
  expect(rows[0].elsewhere).toBeGreaterThan(0);
  expect(rows[0].long).toBeGreaterThan(0);
  expect(rows[0].longest).toBeLessThanOrEqual(120);
}, 120_000);

it.each([
  ["RU", "ru"],
  ["EN-us", "en-US"],
  ["uz-cyrl", "uz-Cyrl"],
])("a note's language %s is kept as %s", async (noteLanguage, kept) => {
  const { statusChange, userErrors } = await record(
    server,
    "recordAssessment",
    {
      ...{ itemId: "short", assessment: "LIMITED", effectiveOn: "2026-02-01", note: " Said ", noteLanguage },
      ...{ evidence: EVIDENCE, expectedVersion: await versionOf(server, "short") },
    },
    ASSESSOR,
  );
  expect(userErrors).toEqual([]);
  expect(statusChange).toMatchObject({ note: { text: "Said", language: kept } });
});
