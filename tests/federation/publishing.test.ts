import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  type Baseline,
  check,
  clientDocument,
  composeParts,
  historyOf,
  type Part,
  publish,
  readBaseline,
  supergraphFile,
} from "../../src/federation";
import { BOOKS, REVIEWS } from "./support/parts";

let registry: string;
beforeEach(async () => {
  registry = await mkdtemp(join(tmpdir(), "sarazm-registry-"));
});
afterEach(() => rm(registry, { recursive: true }));

const documents = [clientDocument("titles.graphql", "query Titles { books { title } }")];
const nothing: Baseline = { ...(await composeParts([BOOKS])), version: null };
const withoutTitle = { ...BOOKS, sdl: BOOKS.sdl.replace("title: String!", "") };

const publishParts = async (parts: readonly Part[], against: Baseline) =>
  publish(against, await check(against, parts, { documents, isStrict: false }), {
    registry,
    publishedBy: "a test",
  });

it("What passes is published as a version of plain files, and read again", async () => {
  expect(await publishParts([BOOKS], nothing)).toMatchObject({ version: 1, isNew: true });
  expect((await readdir(join(registry, "versions", "1"))).sort()).toEqual([
    "schema.graphql",
    "subgraphs",
    "supergraph.graphql",
    "version.json",
  ]);
  const published = await readBaseline(registry);
  expect(published).toMatchObject({ version: 1, parts: [BOOKS] });
  expect(await readFile(supergraphFile(registry), "utf8")).toBe(published.supergraph);
});

it("The next version counts on, and the history keeps both with what they changed", async () => {
  await publishParts([BOOKS], nothing);
  await publishParts([BOOKS, REVIEWS], await readBaseline(registry));
  expect(await historyOf(registry)).toMatchObject([
    { version: 1, publishedBy: "a test", subgraphs: [{ name: "books", url: BOOKS.url }] },
    { version: 2, subgraphs: [{ name: "books" }, { name: "reviews" }], changes: { breaking: 0, safe: 2 } },
  ]);
  expect(await readFile(supergraphFile(registry), "utf8")).toContain('name: "reviews"');
});

it("What would break a document is not published", async () => {
  await publishParts([BOOKS], nothing);
  const refused = await publishParts([withoutTitle], await readBaseline(registry));
  expect(refused).toMatchObject({ version: 1, isNew: false, report: { passes: false } });
  expect(await historyOf(registry)).toHaveLength(1);
  expect((await readBaseline(registry)).parts).toEqual([BOOKS]);
});

it("The same again is no version; it mends the routers' file where that was lost", async () => {
  await publishParts([BOOKS], nothing);
  await writeFile(supergraphFile(registry), "cut off");
  const published = await readBaseline(registry);
  expect(await publishParts([BOOKS], published)).toMatchObject({ version: 1, isNew: false });
  expect(await readFile(supergraphFile(registry), "utf8")).toBe(published.supergraph);
});

it("Of many who publish at once, one does, and the others are told to check again", async () => {
  const tries = await Promise.allSettled(
    [1, 2, 3, 4, 5].map((number) =>
      publishParts([{ ...BOOKS, url: `http://books-${number}.example.org/graphql` }], nothing),
    ),
  );
  const refused = tries.filter((one) => one.status === "rejected");
  expect(refused).toHaveLength(4);
  for (const { reason } of refused) {
    expect(String(reason)).toMatch(/Somebody else published version 1 in the meantime: check against it/);
  }
  expect(await historyOf(registry)).toHaveLength(1);
  expect((await readdir(registry)).filter((name) => name.startsWith("."))).toEqual([]);
});

it("Where nothing is published, what is committed holds", async () => {
  const { version, parts } = await readBaseline(registry);
  expect(version).toBeNull();
  expect(parts.map(({ name }) => name).sort()).toEqual(["action-plan", "initiatives", "parties", "search"]);
});

it("A version that cannot be read is told with its path", async () => {
  await publishParts([BOOKS], nothing);
  const file = join(registry, "versions", "1", "version.json");
  await writeFile(file, "{}");
  await expect(readBaseline(registry)).rejects.toThrow(`What is published in ${file} cannot be read`);
});
