import { access, cp, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { execa } from "execa";
import { parse, print, visit } from "graphql";
import { describe, expect, it, onTestFinished } from "vitest";
import { packageRoot } from "../../src/kernel/config";
import { EXIT_CODES } from "../../src/kernel/errors";
import { startMonitor } from "../federation/support/aral-sea-monitor";
import { temporaryDataDirectory } from "./data-directory";
import { run } from "./program";

const SARAZM_DATA_DIR = await temporaryDataDirectory();
const MEMBERS = join(packageRoot, "examples", "members", "members.yaml");
const MONITOR_SCHEMA = "examples/members/aral-sea-monitor/schema.graphql";
const MONITOR = join(packageRoot, MONITOR_SCHEMA);

const federation = (...args: readonly string[]) => run(["federation", ...args], { SARAZM_DATA_DIR });
const answerOf = async (...args: readonly string[]) => {
  const { exitCode, stdout, stderr } = await federation(...args, "--json");
  return { exitCode, stderr, answer: JSON.parse(stdout) };
};

const write = async (name: string, text: string): Promise<string> => {
  const file = join(SARAZM_DATA_DIR, name);
  await writeFile(file, text);
  return file;
};

/** A schema without one field of a type. */
const without = async (path: string, type: string, field: string): Promise<string> => {
  const document = parse(await readFile(join(packageRoot, path), "utf8"));
  const edited = visit(document, {
    ObjectTypeDefinition: (node) => (node.name.value === type ? undefined : false),
    FieldDefinition: ({ name }) => (name.value === field ? null : undefined),
  });
  expect(print(edited).length).toBeLessThan(print(document).length);
  return write(`without-${field}.graphql`, print(edited));
};

describe("sarazm federation compose", () => {
  it("gives what is committed, without members", async () => {
    const { exitCode, stdout } = await federation("compose");
    const committed = await readFile(join(packageRoot, "federation", "supergraph.graphql"), "utf8");
    expect(exitCode).toBe(0);
    expect(committed.endsWith(`\n\n${stdout}\n`)).toBe(true);
  });

  it("writes the supergraph with members to a file, asking them or not", async () => {
    const out = join(SARAZM_DATA_DIR, "composed.graphql");
    const { exitCode, stdout } = await federation("compose", "--members", MEMBERS, "--out", out);
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: `Composed parties, initiatives, action-plan, search, aral-sea-monitor to ${out}.`,
    });
    const supergraph = await readFile(out, "utf8");
    expect(supergraph).toContain('name: "aral-sea-monitor", url: "http://127.0.0.1:4201/graphql"');

    const { url } = await startMonitor();
    const asking = await write(
      "asking.yaml",
      `members:\n  - name: aral-sea-monitor\n    url: ${url}\n    schema: introspection\n`,
    );
    const { stdout: asked } = await federation("compose", "--members", asking);
    expect(asked).toBe(supergraph.replace("http://127.0.0.1:4201/graphql", url).trimEnd());
  });

  it("explains a member that nobody reaches, as text and as JSON", async () => {
    const gone = await write(
      "gone.yaml",
      "members:\n  - name: gone\n    url: http://127.0.0.1:1/graphql\n    schema: introspection\n",
    );
    const { exitCode, stderr, answer } = await answerOf("compose", "--members", gone);
    expect(exitCode).toBe(EXIT_CODES.failure);
    expect(stderr).toMatch(
      /^The subgraphs do not compose.*\n- \[gone\] gone does not tell its schema at [^\n]*$/,
    );
    expect(answer.problems).toMatchObject([{ code: "UNREACHABLE_MEMBER", subgraphs: ["gone"] }]);
  });

  it("refuses a list with file and line", async () => {
    const wrong = await write("wrong.yaml", "members:\n  - name: A\n    url: x\n    schema: y\n");
    const { exitCode, stderr } = await federation("compose", "--members", wrong);
    expect(exitCode).toBe(EXIT_CODES.failure);
    expect(stderr).toMatch(/wrong\.yaml:2:11: [^\n]*\n[^\n]*wrong\.yaml:3:10: members\.0\.url is not/);
  });
});

describe("sarazm federation check", () => {
  it("passes the working tree as it is committed", async () => {
    expect(await answerOf("check", "--all")).toMatchObject({
      exitCode: 0,
      answer: { against: null, changes: [], broken: [], outdated: [], passes: true },
    });
  });

  it("fails where a document reads what is removed, and names it", async () => {
    const titles = await write(
      "initiative-page.graphql",
      "query InitiativePage { initiatives { nodes { title { text } } } }",
    );
    const sdl = await without("federation/initiatives.graphql", "Initiative", "title");
    const { exitCode, stdout, stderr } = await federation(
      "check",
      "initiatives",
      sdl,
      "--operations",
      titles,
    );
    expect(exitCode).toBe(EXIT_CODES.failure);
    expect(stdout).toContain(
      "Initiative.title is removed, and the document initiative-page.graphql (operation InitiativePage) reads it.",
    );
    expect(stderr).toMatch(/^This would break what the errors above tell: [^\n]*$/);
  });

  it("fails where the web client reads what is removed, and names its operation", async () => {
    const sdl = await without("federation/action-plan.graphql", "Milestone", "plannedOn");
    const { exitCode, stdout } = await federation("check", "action-plan", sdl);
    expect(exitCode).toBe(EXIT_CODES.failure);
    expect(stdout).toMatch(
      /Milestone\.plannedOn is removed, and \d documents read it: [^\n]*[0-9a-f]{8}… \(operation Timeline\)/,
    );
  });

  it("warns of what no document reads; --strict refuses it", async () => {
    const sdl = await without("federation/parties.graphql", "Country", "m49");
    const none = await write("none.graphql", "{ __typename }");
    const args = ["check", "parties", sdl, "--operations", none];
    expect(await answerOf(...args)).toMatchObject({
      exitCode: 0,
      answer: { changes: [{ verdict: "warning" }] },
    });
    expect(await answerOf(...args, "--strict")).toMatchObject({
      exitCode: EXIT_CODES.failure,
      answer: { changes: [{ coordinate: "Country.m49", verdict: "error", subgraphs: ["parties"] }] },
    });
  });

  it("says what is missing of its arguments", async () => {
    expect(await federation("check")).toMatchObject({
      exitCode: EXIT_CODES.invalidUsage,
      stderr: "Say which subgraph changes and give its schema, or say --all.",
    });
    expect((await federation("check", "weather", MONITOR, "--all")).exitCode).toBe(EXIT_CODES.invalidUsage);
    expect((await federation("check", "weather", MONITOR, "--url", "x")).exitCode).toBe(
      EXIT_CODES.invalidUsage,
    );
    const { exitCode, stderr } = await federation("check", "weather", MONITOR);
    expect(exitCode).toBe(EXIT_CODES.failure);
    expect(stderr).toMatch(/^There is no subgraph weather yet \(there are [^\n]*--url where it is\.$/);
  });
});

it("sarazm federation publish publishes what passes, a member's change by itself too", async () => {
  const published = await answerOf("publish", "--all");
  expect(published).toMatchObject({ exitCode: 0, answer: { version: 1, isNew: true } });
  const joined = await answerOf("publish", "aral-sea-monitor", MONITOR, "--members", MEMBERS);
  expect(joined).toMatchObject({ exitCode: 0, answer: { version: 2, report: { against: 1, passes: true } } });

  const broken = await without(MONITOR_SCHEMA, "Monitoring", "notice");
  const notice = await write("notice.graphql", "{ initiatives { nodes { monitoring { notice } } } }");
  const refused = await federation("publish", "aral-sea-monitor", broken, "--operations", notice);
  expect(refused.exitCode).toBe(EXIT_CODES.failure);
  expect(refused.stdout).toMatch(/Monitoring\.notice is removed, and .*\n(.*\n)*Nothing was published\.$/);

  const routers = await readFile(join(SARAZM_DATA_DIR, "federation", "supergraph.graphql"), "utf8");
  expect(routers).toContain("notice: String!");
  await expect(access(join(SARAZM_DATA_DIR, "federation", "versions", "3"))).rejects.toThrow();
}, 60_000);

it("A member that is published stays, whoever publishes the rest without it, until it leaves by name", async () => {
  const registry = join(SARAZM_DATA_DIR, "stays");
  const publish = (...args: readonly string[]) => answerOf("publish", ...args, "--registry", registry);
  const published = async () => (await readdir(join(registry, "versions", "2", "subgraphs"))).sort();
  await publish("--all");
  await publish("aral-sea-monitor", MONITOR, "--members", MEMBERS);
  expect(await published()).toContain("aral-sea-monitor.graphql");
  expect(await publish("--all")).toMatchObject({ exitCode: 0, answer: { version: 2, isNew: false } });

  const left = await publish("--leave", "aral-sea-monitor");
  expect(left).toMatchObject({ exitCode: 0, answer: { version: 3, isNew: true } });
  expect(left.answer.report.subgraphs).not.toContain("aral-sea-monitor");
  const again = await federation("publish", "--leave", "aral-sea-monitor", "--registry", registry);
  expect(again.exitCode).toBe(EXIT_CODES.failure);
  expect(again.stderr).toMatch(/^There is no subgraph aral-sea-monitor that could leave \(there are /);
}, 60_000);

describe("What clients use", () => {
  it("is not taken for nothing where the web client is not built: it is named, or the check fails", async () => {
    const unbuilt = await mkdtemp(join(tmpdir(), "sarazm-unbuilt-"));
    onTestFinished(() => rm(unbuilt, { recursive: true }));
    for (const part of ["bin", "dist", "federation", "package.json"]) {
      const isWebClient = (path: string) => relative(packageRoot, path).startsWith(join("dist", "web"));
      const filter = (path: string) => !isWebClient(path);
      await cp(join(packageRoot, part), join(unbuilt, part), { recursive: true, filter });
    }
    await symlink(await realpath(join(packageRoot, "node_modules")), join(unbuilt, "node_modules"));
    const check = (...args: readonly string[]) =>
      execa(process.execPath, [join(unbuilt, "bin", "sarazm.js"), "federation", "check", "--all", ...args], {
        env: { SARAZM_DATA_DIR },
        reject: false,
      });
    const refused = await check();
    expect(refused.exitCode).toBe(EXIT_CODES.failure);
    expect(refused.stderr).toMatch(/web-documents cannot be found\. Build the program[^\n]*--operations/);
    const named = await check("--operations", join(unbuilt, "federation", "operations"));
    expect(named.exitCode).toBe(0);
  }, 60_000);

  it("is what the server is configured with, too", async () => {
    const ours = await write("configured.graphql", "query Configured { countries { m49 } }");
    const sdl = await without("federation/parties.graphql", "Country", "m49");
    const { exitCode, stdout } = await run(["federation", "check", "parties", sdl], {
      SARAZM_DATA_DIR,
      PERSISTED_DOCUMENTS: ours,
    });
    expect(exitCode).toBe(EXIT_CODES.failure);
    expect(stdout).toContain("configured.graphql (operation Configured)");
  });
});

describe("sarazm federation owners", () => {
  it("tells who answers a field, a type, all types", async () => {
    expect(await federation("owners", "Country.name")).toMatchObject({
      exitCode: 0,
      stdout: "name: parties",
    });
    const { answer } = await answerOf("owners", "Initiative", "--members", MEMBERS);
    expect(answer.fields).toContainEqual({
      name: "monitoring",
      subgraphs: ["aral-sea-monitor"],
      isKey: false,
    });
    const { stdout } = await federation("owners");
    expect(stdout).toMatch(/^ActionItem: action-plan$/m);
  });

  it("says what there is instead of what there is not", async () => {
    const { exitCode, stderr } = await federation("owners", "Initiative.titel");
    expect({ exitCode, stderr }).toEqual({
      exitCode: EXIT_CODES.failure,
      stderr: "Initiative has no titel. Did you mean title?",
    });
  });
});
