import type { Dirent } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { errorCode } from "../kernel/errors";
import type { GeneratedFile, Generator } from "./generated-file";

/** What generating would change in the files that are there. */
export interface Difference {
  readonly missing: readonly GeneratedFile[];
  readonly stale: readonly GeneratedFile[];
  /** Paths of files in the generators' folders that are no longer generated. */
  readonly leftOver: readonly string[];
}

/** Generates in memory, and compares with the files below a directory. */
export async function differenceFrom(root: string, generator: Generator): Promise<Difference> {
  const files = await generator.generate();
  const present = await Promise.all(files.map(({ path }) => readText(join(root, path))));
  const extensions = new Set(files.map(({ path }) => extname(path)));
  const there = (await Promise.all(generator.folders.map((folder) => filesIn(root, folder))))
    .flat()
    .filter((path) => extensions.has(extname(path)));
  return {
    missing: files.filter((_, index) => present[index] === undefined),
    stale: files.filter(({ text }, index) => present[index] !== undefined && present[index] !== text),
    leftOver: there.filter((path) => !files.some((file) => file.path === path)),
  };
}

async function readText(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch(ifAbsent(undefined));
}

async function filesIn(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(ifAbsent<Dirent[]>([]));
  return entries.filter((entry) => entry.isFile()).map(({ name }) => `${folder}/${name}`);
}

function ifAbsent<Value>(value: Value): (error: unknown) => Value {
  return (error) => {
    if (errorCode(error) === "ENOENT") return value;
    throw error;
  };
}
