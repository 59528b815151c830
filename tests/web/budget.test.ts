import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type BuiltFile, builtFiles, PAGES_FOLDER } from "./support/built-files";
import { CLIENT } from "./support/site";

const MOST_BYTES = 200_000;

const files = builtFiles();
const entry = Object.values(files).find(({ isEntry }) => isEntry) as BuiltFile;

/** A file and all that it cannot do without. */
const withImports = (file: BuiltFile, seen = new Set<BuiltFile>()): Set<BuiltFile> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const name of file.imports ?? []) withImports(files[name] as BuiltFile, seen);
  return seen;
};

const compressedBytes = (parts: Iterable<BuiltFile>): number =>
  [...parts]
    .filter(({ file }) => file.endsWith(".js"))
    .reduce((sum, { file }) => sum + gzipSync(readFileSync(join(CLIENT, file))).length, 0);

const pages = Object.keys(files).filter((name) => name.startsWith(PAGES_FOLDER));

describe("The JavaScript of the web client", () => {
  it.each(pages)("is below 200 kB compressed for whoever opens %s first", (name) => {
    const words = ["messages/ar.json", "labels/ar.json"].map(
      (path) => Object.entries(files).find(([source]) => source.endsWith(path))?.[1] as BuiltFile,
    );
    const parts = new Set([...withImports(entry), ...withImports(files[name] as BuiltFile), ...words]);
    const bytes = compressedBytes(parts);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });

  it("loads charts, dialogs and the texts of operations only when they are needed", () => {
    const first = [...withImports(entry)].map(({ file }) => readFileSync(join(CLIENT, file), "utf8")).join();
    expect(first).not.toContain("query Overview(");
    const lazy = Object.entries(files).filter(([, { isDynamicEntry }]) => isDynamicEntry);
    const names = lazy.map(([name]) => name).join();
    for (const part of ["area-chart", "cite-dialog", "persisted-documents"]) expect(names).toContain(part);
  });
});
