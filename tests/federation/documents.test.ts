import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, print, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addUsage, clientDocument, readDocuments } from "../../src/federation";
import { packageRoot } from "../../src/kernel/config";
import { wholeGraph } from "../contract/support/graph";
import { codeBlocks } from "../docs/markdown";

const COMMITTED = join(packageRoot, "federation", "operations");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sarazm-documents-"));
});
afterAll(() => rm(folder, { recursive: true }));

const write = async (name: string, text: string): Promise<string> => {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
};

describe("The committed documents", () => {
  it("fit the graph", async () => {
    const documents = await readDocuments(COMMITTED);
    expect(documents).toHaveLength((await readdir(COMMITTED)).length);
    for (const { name, document } of documents) {
      expect({ name, errors: validate(wholeGraph, document) }).toEqual({ name, errors: [] });
    }
  });

  it("hold every operation that README.md and docs/api.md show", async () => {
    const committed = new Set((await readDocuments(COMMITTED)).map(({ document }) => print(document)));
    const shown = codeBlocks("graphql").filter(({ file }) => ["README.md", "docs/api.md"].includes(file));
    const missing = shown.filter(
      ({ code }) => /^(query|\{)/.test(code) && !committed.has(print(parse(code))),
    );
    expect(missing.map(({ file, title }) => `${file}: ${title}`)).toEqual([]);
  });
});

describe("Documents are read", () => {
  it("from a manifest by hash, and from one of Apollo's tools", async () => {
    const byHash = await write("hashes.json", JSON.stringify({ abc: "query A { a }", def: "{ b }" }));
    expect(await readDocuments(byHash)).toMatchObject([
      { name: "abc", operations: ["A"] },
      { name: "def", operations: [] },
    ]);
    const operations = [{ id: "abc", name: "A", type: "query", body: "query A { a }" }];
    const manifest = { format: "apollo-persisted-query-manifest", version: 1, operations };
    expect(await readDocuments(await write("apollo.json", JSON.stringify(manifest)))).toMatchObject([
      { name: "abc", operations: ["A"] },
    ]);
  });

  it.each([
    ["broken.graphql", "{ a ", /broken\.graphql:1:5: this document is not GraphQL: Syntax Error/],
    ["list.json", "[1]", /list\.json is not a manifest of persisted documents/],
    ["text.json", "no", /text\.json is not JSON/],
  ])("or refused with their place: %s", async (name, text, message) => {
    await expect(readDocuments(await write(name, text))).rejects.toThrow(message);
  });

  it("or refused where there are none", async () => {
    await expect(readDocuments(join(folder, "nowhere"))).rejects.toThrow(/nowhere cannot be read/);
  });
});

describe("Recorded usage", () => {
  const documents = [clientDocument("a.graphql", "query A { a }"), clientDocument("b.graphql", "{ b }")];

  it("adds up by name and by content, and brings documents that nobody listed", async () => {
    const records = [
      { document: "a.graphql", count: 2, client: "web" },
      { document: "query A {\n  a # again\n}", count: 3, client: "app" },
      { document: "query C { c }", count: 1 },
    ];
    const lines = await write("usage.ndjson", records.map((one) => JSON.stringify(one)).join("\n"));
    const expected = [
      { name: "a.graphql", usage: { count: 5, clients: ["web", "app"] } },
      { name: "b.graphql" },
      { name: expect.stringMatching(/^recorded-/), operations: ["C"], usage: { count: 1, clients: [] } },
    ];
    expect(await addUsage(documents, lines)).toMatchObject(expected);
    expect(
      await addUsage(documents, await write("usage.json", JSON.stringify(records, null, 2))),
    ).toMatchObject(expected);
  });

  it.each([
    ["no", /usage\.ndjson:2: this is not JSON/],
    ['{"document":"a.graphql","count":-1}', /usage\.ndjson:2: this is not a record of usage: give/],
    ['{"document":"{ a","count":1}', /record 2:1:4: this document is not GraphQL/],
  ])("is refused with its line: %s", async (line, message) => {
    const file = await write("usage.ndjson", `{"document":"a.graphql","count":1}\n${line}\n`);
    await expect(addUsage(documents, file)).rejects.toThrow(message);
  });
});
