import { join } from "node:path";
import { execaSync } from "execa";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../../src/kernel/config";
import { readPersistedDocuments } from "../../src/server";
import { serveGraph, wholeGraph } from "../contract/support/graph";
import { run } from "../examples/support/run-example";
import { startServer } from "../harness/test-server";
import { stepsOf } from "./steps";

const { database } = await serveGraph();
const documents = await readPersistedDocuments({ paths: undefined, isOnly: false });
const webClient = join(packageRoot, "dist", "web");
const server = await startServer({ database, schema: wholeGraph, documents, webClient });

const steps = ["docs/api.md", "docs/feeds.md"].flatMap(stepsOf);
const ofKind = (kind: string) => steps.filter((step) => step.kind === kind);
const hasCurl = execaSync("curl", ["--version"], { reject: false }).exitCode === 0;

const ADDRESS = "http://127.0.0.1:4000";

it("docs/api.md shows answers, and commands to try", () => {
  expect(
    steps.filter(({ file, answer }) => file === "docs/api.md" && answer !== undefined).length,
  ).toBeGreaterThan(5);
  expect(ofKind("curl").length).toBeGreaterThan(8);
});

describe("Operations that are shown with their answers", () => {
  const answered = ofKind("operation").filter(({ answer }) => answer !== undefined);

  it.each(answered)("$file: under “$title”", async ({ code, variables, answer }) => {
    const { body } = await server.execute({ query: code, ...(variables && { variables }) });
    expect(body).toEqual(answer);
  });
});

describe.runIf(hasCurl)("Commands that are shown", () => {
  it.each(ofKind("curl"))("$file: under “$title”, a command finds something", async ({ code, answer }) => {
    expect(code).toContain(ADDRESS);
    const { exitCode, stdout } = await run({
      program: "bash",
      parameters: ["-c", code.replaceAll(ADDRESS, server.url)],
    });
    expect(exitCode).toBe(0);
    expect(stdout).not.toBe("");
    if (answer === undefined) expect(stdout).not.toContain('"errors"');
    else expect(JSON.parse(stdout)).toEqual(answer);
  });
});

it.skipIf(hasCurl)("Commands that are shown are not run: there is no curl on this machine", () => undefined);
