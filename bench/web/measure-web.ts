import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchBrowser } from "../../tests/harness/browser";
import type { Cluster } from "../database/cluster";
import { markdownTable } from "../report/markdown-table";
import { startServer } from "../running/program";
import { sarazmServer } from "../running/sarazm";
import { type Looked, lookAround } from "./look-around";
import { STEP_NAMES, type Walked, walk } from "./walk";

const RUNS = 5;

interface Row extends Looked {
  readonly dataset: string;
  readonly walked: Walked;
}

const medianOf = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** The median of each, over several readers who come one after the other. */
const look = async (dataset: string, variables: Readonly<Record<string, string>>): Promise<Row> => {
  const server = await startServer(sarazmServer(variables, undefined));
  const browser = await launchBrowser();
  try {
    const site = new URL(server.graph).origin;
    const looks: Looked[] = [];
    const walks: Walked[] = [];
    // The first is nobody's: it compiles and connects.
    for (let run = 0; run <= RUNS; run += 1) {
      looks.push(await lookAround(browser, site));
      walks.push(await walk(browser, site));
    }
    const median = (of: (looked: Looked) => number): number => medianOf(looks.slice(1).map(of));
    return {
      dataset,
      largestPaint: median((one) => one.largestPaint),
      scriptKb: median((one) => one.scriptKb),
      list: median((one) => one.list),
      turned: median((one) => one.turned),
      narrowed: median((one) => one.narrowed),
      found: median((one) => one.found),
      walked: Object.fromEntries(
        STEP_NAMES.map((name) => [name, medianOf(walks.slice(1).map((one) => one[name] ?? 0))]),
      ),
    };
  } finally {
    await browser.close();
    await server.stop();
  }
};

const lookAtRealOnes = async (): Promise<Row> => {
  const directory = await mkdtemp(join(tmpdir(), "sarazm-bench-web-"));
  try {
    return await look("60 initiatives, 50 action items", { SARAZM_DATA_DIR: directory });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

/** How long readers wait in a real browser, over the real dataset and over the synthetic one: two tables. */
export const measureWeb = async (cluster: Cluster): Promise<string> => {
  const [counts] = await cluster.read<{ initiatives: number; items: number }>(
    "select (select count(*)::int from initiative) as initiatives, (select count(*)::int from action_item) as items",
  );
  const synthetic = `${counts?.initiatives} initiatives, ${counts?.items} action items`;
  const rows = [await lookAtRealOnes(), await look(synthetic, { DATABASE_URL: cluster.url })];
  const ms = (of: (row: Row) => number) => (row: Row) => `${of(row).toFixed(0)} ms`;
  const looked = markdownTable<Row>(
    [
      ["median of 5 readers", ({ dataset }) => dataset],
      ["largest paint", ms((row) => row.largestPaint)],
      ["JavaScript", ({ scriptKb }) => `${scriptKb.toFixed(0)} kB`],
      ["list", ms((row) => row.list)],
      ["next page", ms((row) => row.turned)],
      ["a country chosen", ms((row) => row.narrowed)],
      ["a word searched", ms((row) => row.found)],
    ],
    rows,
  );
  const walked = markdownTable<Row>(
    [
      ["one step after the other", ({ dataset }) => dataset],
      ...STEP_NAMES.map((name) => [name, ms((row) => row.walked[name] ?? 0)] as const),
    ],
    rows,
  );
  return `${looked}\n\n${walked}`;
};
