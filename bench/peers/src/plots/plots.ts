import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { growth, type Result, requestsPerSecond, serverCpu } from "./specifications";

const toSvg = (specification: TopLevelSpec): Promise<string> =>
  new View(parse(compile(specification).spec), { renderer: "none" }).toSVG();

/** Draws the results of a run: plots.js RESULTS.json DIRECTORY */
const [resultsFile, directory] = process.argv.slice(2);
if (resultsFile === undefined || directory === undefined)
  throw new Error("usage: plots.js RESULTS.json DIRECTORY");

const results = JSON.parse(await readFile(resultsFile, "utf8")) as Result[];
const plots = {
  "server-cpu.svg": serverCpu(results),
  "requests-per-second.svg": requestsPerSecond(results),
  "growth.svg": growth(results),
};

await mkdir(directory, { recursive: true });
for (const [name, specification] of Object.entries(plots)) {
  if (specification !== undefined) await writeFile(join(directory, name), `${await toSvg(specification)}\n`);
}
