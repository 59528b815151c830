import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageRoot } from "../../src/kernel/config";
import { readPersistedDocuments } from "../../src/server";
import { serveGraph, wholeGraph } from "../contract/support/graph";
import { startServer, type TestServer } from "../harness/test-server";
import { examples, run } from "./support/run-example";

const FOLDER = join(examples, "typed-client");
const MANIFEST = join(FOLDER, "src", "generated", "persisted-documents.json");
const PROGRAM = join(FOLDER, "dist", "main.js");

const server = await serveGraph();
let strict: TestServer;

beforeAll(async () => {
  const generator = join(packageRoot, "node_modules", ".bin", "graphql-codegen");
  const generated = await run({ program: generator, parameters: ["--config", "codegen.yml"], cwd: FOLDER });
  expect(generated).toMatchObject({ exitCode: 0 });
  await build({
    entryPoints: [join(FOLDER, "src", "main.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: PROGRAM,
  });
  const documents = await readPersistedDocuments({ paths: [MANIFEST], isOnly: true });
  strict = await startServer({
    database: server.database,
    schema: wholeGraph,
    documents,
    onlyPersisted: true,
  });
});

const WRONG = join(FOLDER, "src", "misspelt.ts");
afterAll(() => rm(WRONG, { force: true }));

/** What the compiler says of the example, with the files given. */
const complaints = (files: readonly string[]): string[] => {
  const { config } = ts.readConfigFile(join(FOLDER, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, FOLDER);
  const program = ts.createProgram(
    files.map((file) => join(FOLDER, "src", file)),
    options,
  );
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
};

const expected = async (country: string, language: string): Promise<string[][]> => {
  const query = `query ($country: CountryCode!) { country(code: $country) { name { text } initiatives(roles: [LEAD], first: 100, orderBy: { field: TITLE }) {
    totalCount nodes { id stage title { text } progress { total completedShare } } } } }`;
  const answer = await server.execute<{
    country: {
      name: { text: string };
      initiatives: {
        totalCount: number;
        nodes: {
          id: string;
          stage: string;
          title: { text: string };
          progress: { total: number; completedShare: number };
        }[];
      };
    };
  }>({ query, variables: { country }, headers: { "accept-language": language } });
  const { name, initiatives } = answer.expectData().country;
  const rows = initiatives.nodes.map(({ id, stage, title, progress }) => {
    const share = stage === "COMPLETED" ? 1 : progress.completedShare;
    return [id, stage, `${Math.round(share * 100)} %`, String(progress.total), title.text];
  });
  return [[`${name.text}: ${initiatives.totalCount}`], ...rows];
};

describe("The typed client", () => {
  it("compiles, and would not if a field were misspelt", async () => {
    expect(complaints(["main.ts"])).toEqual([]);
    const source = await readFile(join(FOLDER, "src", "main.ts"), "utf8");
    await writeFile(WRONG, source.replace("progress.completedShare", "progress.completeShare"));
    expect(complaints(["misspelt.ts"])).toEqual([
      expect.stringMatching(/Property 'completeShare' does not exist .* Did you mean 'completedShare'\?/),
    ]);
  });

  it.each([
    ["KZ", "en"],
    ["TJ", "ru"],
    ["RU", "ar"],
  ])("tells what %s leads, in the language %s, as the API has it", async (country, language) => {
    for (const { url } of [server, strict]) {
      const { rows, stderr } = await run({
        program: process.execPath,
        parameters: [PROGRAM, country, language],
        env: { SARAZM_GRAPH: `${url}/graphql` },
      });
      expect(stderr).toBe("");
      expect(rows).toEqual(await expected(country, language));
      expect(rows.length).toBeGreaterThan(2);
    }
  });

  it("asks a server that has its manifest by ids alone", async () => {
    const query = "{ countries { code } }";
    expect((await strict.execute({ query })).expectErrors()).toMatchObject([
      { extensions: { code: "PERSISTED_DOCUMENT_REQUIRED" } },
    ]);
    expect(Object.keys(JSON.parse(await readFile(MANIFEST, "utf8")))).toEqual([
      expect.stringMatching(/^[\da-f]{64}$/),
    ]);
  });

  it("says what the graph refuses", async () => {
    const { exitCode, stderr } = await run({
      program: process.execPath,
      parameters: [PROGRAM, "XX"],
      env: { SARAZM_GRAPH: `${server.url}/graphql` },
    });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/XX/);
  });
});
