import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { parseHead } from "../../src/audit";
import { filledDatabase } from "../harness/test-database";
import { temporaryDataDirectory } from "./data-directory";
import { run } from "./program";

const { pool, url } = await filledDatabase();
const directory = await temporaryDataDirectory();

const audit = (...args: readonly string[]) =>
  run(["audit", ...args], { DATABASE_URL: url, LOG_LEVEL: "warn" });

const FORMULA = '=HYPERLINK("https://example.org"; "click")';

// Moments of one's own, which the database would not let anybody give.
await pool.query("alter table audit_entry disable trigger audit_entry_moment");
await pool.query(
  `insert into audit_entry (recorded_at, subject, role, country, name, action, target, target_id) values
    ('2026-01-01T08:00:00Z', 'focal-tj', 'FOCAL_POINT', 'TJ', 'Dilnoza, "Dili"', 'recordStatus', 'ActionItem', 'item-1'),
    ('2026-01-02T08:00:00Z', 'assessor', 'ASSESSOR', null, $1, 'recordAssessment', 'ActionItem', 'item-2'),
    ('2026-01-03T08:00:00Z', 'focal-tj', 'FOCAL_POINT', 'TJ', E'red\\x1b[31m', 'retractStatus', 'ActionItem', 'item-1')`,
  [FORMULA],
);
await pool.query("alter table audit_entry enable always trigger audit_entry_moment");

it("verifying an untouched history prints a head, which later proves that nothing was changed", async () => {
  const { exitCode, stdout, stderr } = await audit("verify", "--json");
  expect(exitCode, stderr).toBe(0);
  const { isIntact, statusChanges, head, finding } = JSON.parse(stdout);
  expect({ isIntact, finding }).toEqual({ isIntact: true, finding: null });
  const { rows } = await pool.query("select count(*)::int as count from status_change");
  expect(statusChanges).toBe(rows[0].count);
  expect(parseHead(head)).toBeDefined();

  const again = await audit("verify", "--head", head);
  expect(again.exitCode).toBe(0);
  expect(again.stdout).toContain("the given head lies on their chain");
});

it("a head that is none is refused before anything is read", async () => {
  const { exitCode, stderr } = await audit("verify", "--head", "12:abc");
  expect(exitCode).toBe(2);
  expect(stderr).toContain("Give SEQUENCE:HASH");
});

it("a history that was changed fails, and names the first place", async () => {
  const { rows } = await pool.query(
    "select sequence, id, item_id from status_change order by sequence offset 3 limit 1",
  );
  const { sequence, id, item_id } = rows[0];
  await pool.query(
    `alter table status_change disable trigger user;
     update status_change set recorded_by = 'nobody' where sequence = ${sequence};
     alter table status_change enable trigger user`,
  );
  const { exitCode, stdout, stderr } = await audit("verify", "--json");
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    isIntact: false,
    statusChanges: 3,
    finding: { kind: "CONTENT_DIFFERS", sequence, statusChangeId: id, itemId: item_id },
  });
  expect(stderr).toContain(`The history is broken at ${sequence}, status change ${id} of item ${item_id}`);
});

it("tells who wrote what when, the newest last, by any filter", async () => {
  const targets = async (...args: readonly string[]) => {
    const { stdout, stderr, exitCode } = await audit(...args, "--json");
    expect(exitCode, stderr).toBe(0);
    return JSON.parse(stdout).map(({ action }: { action: string }) => action);
  };
  expect(await targets()).toEqual(["dataset import", "recordStatus", "recordAssessment", "retractStatus"]);
  expect(await targets("list", "--subject", "server")).toEqual(["dataset import"]);
  expect(await targets("list", "--subject", "focal-tj")).toEqual(["recordStatus", "retractStatus"]);
  expect(await targets("list", "--item", "item-2")).toEqual(["recordAssessment"]);
  expect(await targets("list", "--since", "2026-01-02T08:00:00Z", "--limit", "2")).toEqual([
    "recordAssessment",
    "retractStatus",
  ]);
  expect(await targets("list", "--limit", "1")).toEqual(["retractStatus"]);
  const { stdout } = await audit();
  expect(stdout).toContain('2026-01-01T08:00:00.000Z  focal-tj (Dilnoza, "Dili", FOCAL_POINT, TJ)');
  expect(stdout).toContain("red\\u001b[31m");
});

it.each([
  ["--limit", "0"],
  ["--since", "yesterday"],
])("%s %s is refused", async (option, value) => {
  const { exitCode, stderr } = await audit("list", option, value);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(option);
});

it("exports every entry, and never over a file that is there", async () => {
  const out = join(directory, "entries.ndjson");
  expect(await audit("export", "--out", out)).toMatchObject({ exitCode: 0, stdout: "" });
  const lines = (await readFile(out, "utf8")).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).name)).toEqual([
    null,
    'Dilnoza, "Dili"',
    FORMULA,
    "red\u001B[31m",
  ]);
  expect((await stat(out)).mode & 0o077).toBe(0);
  const again = await audit("export", "--out", out);
  expect(again.exitCode).toBe(1);
  expect(again.stderr).toContain("is there already");
});

it("exports CSV in which nothing is a formula", async () => {
  const { stdout } = await audit("export", "--format", "csv");
  const [header, , first, second] = stdout.split("\r\n");
  expect(header).toBe(
    "id,recordedAt,subject,role,country,name,issuer,tokenId,action,target,targetId,changeId,requestId",
  );
  expect(first).toContain(',"Dilnoza, ""Dili""",');
  expect(second).toContain(`,"'=HYPERLINK(""https://example.org""; ""click"")",`);
});

it("a database that lacks migrations is refused, and left as it is", async () => {
  const { exitCode, stderr } = await run(["audit", "verify"], {
    DATABASE_URL: inject("postgresUrl"),
    LOG_LEVEL: "warn",
  });
  expect(exitCode).toBe(1);
  expect(stderr).toContain("run sarazm db migrate first");
});
