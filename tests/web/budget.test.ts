import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { hasBrowser } from "../harness/browser";
import { type BuiltFile, builtFiles, PAGES_FOLDER } from "./support/built-files";
import { CLIENT, startSite } from "./support/site";

const MOST_BYTES = 200_000;

/** Nothing that a page loads by itself waits so long. */
const QUIET_MS = 2_000;

const files = builtFiles();
const entry = Object.values(files).find(({ isEntry }) => isEntry) as BuiltFile;

/** A file and all that it cannot do without. */
const withImports = (file: BuiltFile, seen = new Set<BuiltFile>()): Set<BuiltFile> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const name of file.imports ?? []) withImports(files[name] as BuiltFile, seen);
  return seen;
};

const compressedBytes = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + gzipSync(readFileSync(join(CLIENT, name))).length, 0);

const scriptsOf = (parts: Iterable<BuiltFile>): readonly string[] =>
  [...parts].map(({ file }) => file).filter((file) => file.endsWith(".js"));

const pages = Object.keys(files).filter((name) => name.startsWith(PAGES_FOLDER));

describe("The JavaScript of the web client", () => {
  it.each(pages)("is below 200 kB compressed for whoever opens %s first", (name) => {
    const words = ["messages/ar.json", "labels/ar.json"].map(
      (path) => Object.entries(files).find(([source]) => source.endsWith(path))?.[1] as BuiltFile,
    );
    const parts = new Set([...withImports(entry), ...withImports(files[name] as BuiltFile), ...words]);
    const bytes = compressedBytes(scriptsOf(parts));
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });

  it("loads the stream, dialogs and the texts of operations only when they are needed", () => {
    const first = [...withImports(entry)].map(({ file }) => readFileSync(join(CLIENT, file), "utf8")).join();
    expect(first).not.toContain("query Overview(");
    const lazy = Object.entries(files).filter(([, { isDynamicEntry }]) => isDynamicEntry);
    const names = lazy.map(([name]) => name).join();
    for (const part of ["stream-client", "cite-dialog", "persisted-documents"]) expect(names).toContain(part);
  });
});

describe.skipIf(!hasBrowser)("The overview in a browser", async () => {
  const site = await startSite();

  it("has loaded less than 200 kB of JavaScript, compressed, when its chart is there and nothing more comes", async () => {
    const page = await site.open("/");
    await page.getByRole("img", { name: /^Items by official status/ }).waitFor();
    await page.locator("[data-live=live]").waitFor();
    const loaded = async () => {
      const names: string[] = await page.evaluate(
        "performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname.slice(1))",
      );
      return new Set(names.filter((name) => name.endsWith(".js")));
    };
    const before = await loaded();
    await page.waitForTimeout(QUIET_MS);
    const scripts = await loaded();
    expect([...scripts]).toEqual([...before]);
    expect([...scripts].join()).toMatch(/overview-page.*stream-client/);
    expect(compressedBytes(scripts)).toBeGreaterThan(100_000);
    expect(compressedBytes(scripts)).toBeLessThan(MOST_BYTES);
    await page.context().close();
  });
});
