import { appendFile, cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { packageRoot } from "../../src/kernel/config";
import { missingMigration } from "../../src/kernel/database";
import { EXIT_CODES } from "../../src/kernel/errors";

/** Each command makes a database or two, and migrates them. */
const TIMEOUT = { timeout: 120_000 };

const COPIED = ["package.json", "bin", "dist", "prisma", "src/kernel/database/generated"];

// A copy of the project, whose model may be changed.
let project = "";

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "sarazm-project-"));
  for (const path of COPIED) await cp(join(packageRoot, path), join(project, path), { recursive: true });
  await symlink(join(packageRoot, "node_modules"), join(project, "node_modules"));
});

afterAll(() => rm(project, { recursive: true, force: true }));

const sarazm = (...args: readonly string[]) =>
  execa(process.execPath, [join(project, "bin", "sarazm.js"), ...args], {
    env: { DATABASE_URL: inject("postgresUrl"), LOG_LEVEL: "warn" },
    cwd: project,
    reject: false,
  });

const migrationNames = (): Promise<string[]> => readdir(join(project, "prisma", "migrations"));

it(
  "the migrations arrive at the model, and what is written by hand does not disturb the comparison",
  TIMEOUT,
  async () => {
    expect(await missingMigration(inject("postgresUrl"))).toBeUndefined();
  },
);

it("a model that was changed is noticed, and its migration written", TIMEOUT, async () => {
  expect(await sarazm("db", "create-migration", "nothing")).toMatchObject({
    exitCode: 0,
    stdout: "The migrations arrive at the model already: nothing was written.",
  });
  await appendFile(
    join(project, "prisma", "schema.prisma"),
    '\nmodel Footnote {\n  id   String @id\n  text Json\n\n  @@map("footnote")\n}\n',
  );
  const check = await sarazm("db", "check");
  expect(check.exitCode).toBe(EXIT_CODES.modelDiffers);
  expect(check.stderr).toContain('CREATE TABLE "footnote"');

  const before = await migrationNames();
  const created = await sarazm("db", "create-migration", "footnotes");
  expect(created.stdout).toMatch(/^Wrote prisma\/migrations\/\d{14}_footnotes\/migration\.sql: read it/);
  const [name = ""] = (await migrationNames()).filter((known) => !before.includes(known));
  const script = await readFile(join(project, "prisma", "migrations", name, "migration.sql"), "utf8");
  expect(script).toContain('CREATE TABLE "footnote"');
  expect(script).not.toContain("DROP");

  const types = await sarazm("db", "check");
  expect(types.exitCode).toBe(EXIT_CODES.modelDiffers);
  expect(types.stderr).toContain("npm run generate");
});

it("a migration that is broken changes nothing, and says where", TIMEOUT, async () => {
  const { stdout } = await sarazm("db", "create-migration", "broken", "--empty");
  const file = /Wrote (\S+):/.exec(stdout)?.[1] ?? "";
  await writeFile(join(project, file), "CREATE TABLE half (id text);\nCREATE TABLE half (id text);\n");
  const { exitCode, stderr } = await sarazm("db", "check");
  expect(exitCode).toBe(EXIT_CODES.migrationFailed);
  expect(stderr).toContain("_broken");
  expect(stderr).toContain('relation "half" already exists');
});
