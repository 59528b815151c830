import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, it } from "vitest";
import { temporaryDirectory } from "../dataset/dataset-copy";

interface Failure {
  readonly title: string;
  readonly why: string;
}

/** A file of a report: without failures and not passed, it could not be loaded. */
const file = (path: string, failures: readonly Failure[], status = "failed") => ({
  name: join(process.cwd(), path),
  status,
  message: "Cannot find module",
  assertionResults: failures.map(({ title, why }) => ({
    status: "failed",
    fullName: title,
    failureMessages: [why],
  })),
});

type File = ReturnType<typeof file>;

const directory = await temporaryDirectory();
let written = 0;

/** A run with its report, and where something ran again, the report of that. */
const runOf = async (files: readonly File[], again?: readonly File[]): Promise<string> => {
  written += 1;
  const name = `run ${written}`;
  const write = (suffix: string, testResults: readonly File[]) =>
    writeFile(
      join(directory, `${name}${suffix}.json`.replaceAll(" ", "+")),
      JSON.stringify({ numPassedTests: 5, testResults }),
    );
  await write("", files);
  if (again !== undefined) await write(" again", again);
  return name;
};

const script = (name: string, ...runs: readonly string[]) =>
  execa("node", [join(".ci", name), directory, ...runs], { reject: false });

const late = file("tests/a.test.ts", [{ title: "is quick", why: "timed out" }]);
const wrong = file("tests/b.test.ts", [{ title: "adds up", why: "expected 1 to be 2" }]);
const unloadable = file("tests/c.test.ts", []);
const counterexample = file("tests/d.test.ts", [
  { title: "holds", why: "Error: Property failed after 3 tests\n{ seed: 1 }" },
]);
const passed = file("tests/e.test.ts", [], "passed");

describe("What failed runs once more", () => {
  it("where it is little", async () => {
    const { stdout } = await script("failed-files.js", await runOf([late, wrong, passed]));
    expect(stdout.split("\n")).toEqual([late.name, wrong.name]);
  });

  it.each([
    ["much", [late, wrong, late, wrong]],
    ["a file that cannot be loaded", [late, unloadable]],
    ["a random input that breaks a property", [late, counterexample]],
    ["nothing", [passed]],
  ])("not where it is %s", async (_, files) => {
    const { stdout } = await script("failed-files.js", await runOf(files));
    expect(stdout).toBe("");
  });
});

describe("The count", () => {
  it("is green where all passed", async () => {
    const run = await runOf([passed]);
    const { stdout, exitCode } = await script("count-tests.js", run);
    expect([exitCode, stdout]).toEqual([0, `${run}: 5 passed, 0 failed\n5 passed, 0 failed`]);
  });

  it("is green where what failed passed alone, and says so", async () => {
    const run = await runOf([late, passed], [file("tests/a.test.ts", [], "passed")]);
    const { stdout, exitCode } = await script("count-tests.js", run);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`passed only when it ran again alone (${run}): tests/a.test.ts > is quick`);
    expect(stdout).toContain("6 passed, 0 failed");
  });

  it.each([
    ["failed", [wrong], undefined, "tests/b.test.ts > adds up\n    expected 1 to be 2"],
    ["failed again", [late, wrong], [wrong], "tests/b.test.ts > adds up"],
    ["could not be loaded", [unloadable], undefined, "tests/c.test.ts > (cannot be loaded)"],
  ])("is red where something %s, and says what", async (_, files, again, told) => {
    const { stdout, exitCode } = await script("count-tests.js", await runOf(files, again));
    expect(exitCode).toBe(1);
    expect(stdout).toContain(told);
    expect(stdout).toMatch(/1 failed$/);
  });

  it("is red where a run left no report", async () => {
    const { stdout, exitCode } = await script("count-tests.js", await runOf([passed]), "another");
    expect(exitCode).toBe(1);
    expect(stdout).toContain("another: 0 passed, 1 failed");
  });
});
