import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { packageRoot } from "../../src/kernel/config";
import { peerFile } from "../running/peers";
import { type Results, toJson } from "./results";

const DOCS = join(packageRoot, "docs");
const PAGE = join(DOCS, "performance.md");
const DIRECTORY = join(DOCS, "performance");

const BEGIN = "<!-- results: written by npm run bench -->";
const END = "<!-- end of results -->";

/** Draws the results as SVG, in a process that has the library for it. */
export const drawPlots = async (results: Results, directory: string): Promise<void> => {
  const temporary = await mkdtemp(join(tmpdir(), "sarazm-bench-"));
  const file = join(temporary, "results.json");
  try {
    await writeFile(file, toJson(results));
    await execa(process.execPath, [peerFile("plots"), file, directory], { stderr: "inherit" });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
};

/** A page with other results between its two marks. */
export const withResults = (page: string, markdown: string): string => {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin === -1 || end < begin) {
    throw new Error(`docs/performance.md has no place for results: "${BEGIN}" and "${END}"`);
  }
  return `${page.slice(0, begin + BEGIN.length)}\n\n${markdown}\n\n${page.slice(end)}`;
};

/** Writes the results into the page, and beside it as JSON and as plots. */
export const updateDocs = async (results: Results, markdown: string): Promise<void> => {
  await writeFile(PAGE, withResults(await readFile(PAGE, "utf8"), markdown));
  await mkdir(DIRECTORY, { recursive: true });
  await writeFile(join(DIRECTORY, "results.json"), toJson(results));
  await drawPlots(results, DIRECTORY);
};
