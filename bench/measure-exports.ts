import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import type { Cluster } from "./database/cluster";
import { residentMb } from "./measuring/cpu-time";
import { markdownTable } from "./report/markdown-table";
import { startServer } from "./running/program";
import { sarazmServer } from "./running/sarazm";

const FORMATS = ["csv", "ndjson", "json", "xlsx"] as const;

const LOOK_EVERY_MS = 50;

interface Measured {
  readonly format: string;
  readonly seconds: number;
  readonly mb: number;
  /** Of the server's process, in MB: before, and at most while it was asked. */
  readonly before: number;
  readonly most: number;
}

const BYTES_PER_MB = 1_048_576;

/** Takes the file as it comes, and keeps none of it; gives its size in bytes. */
const take = async (url: string): Promise<number> => {
  const [response] = (await once(get(url), "response")) as [IncomingMessage];
  if (response.statusCode !== 200) throw new Error(`${url} was answered with ${response.statusCode}`);
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) bytes += chunk.length;
  if (!response.complete) throw new Error(`${url} broke off`);
  return bytes;
};

/** The most memory that a process keeps while something is done. */
const mostWhile = async <T>(pid: number, run: () => Promise<T>): Promise<{ result: T; most: number }> => {
  let most = 0;
  const look = async (): Promise<void> => {
    most = Math.max(most, (await residentMb(pid)) ?? 0);
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  try {
    const result = await run();
    return { result, most };
  } finally {
    clearInterval(timer);
  }
};

const measureFormat = async (
  cluster: Cluster,
  processors: string | undefined,
  format: (typeof FORMATS)[number],
): Promise<Measured> => {
  const server = await startServer(sarazmServer({ DATABASE_URL: cluster.url }, processors));
  try {
    const url = new URL(`/export/action-items.${format}`, server.graph).href;
    // What is compiled and connected at the first request is no part of what an export takes.
    await take(`${url}?where=${encodeURIComponent('{"countries":["KZ"],"statuses":["CANCELLED"]}')}`);
    const before = (await residentMb(server.pid)) ?? 0;
    const started = performance.now();
    const { result, most } = await mostWhile(server.pid, () => take(url));
    const seconds = (performance.now() - started) / 1_000;
    return { format, seconds, mb: result / BYTES_PER_MB, before, most };
  } finally {
    await server.stop();
  }
};

/** How long it takes to take all action items away, and what memory the server takes for it: a table. */
export const measureExports = async (cluster: Cluster, processors: string | undefined): Promise<string> => {
  const [{ count } = { count: 0 }] = await cluster.read<{ count: number }>(
    "select count(*)::int as count from action_item",
  );
  const measured: Measured[] = [];
  for (const format of FORMATS) measured.push(await measureFormat(cluster, processors, format));
  return markdownTable<Measured>(
    [
      [`${count} action items`, ({ format }) => format],
      ["seconds", ({ seconds }) => seconds.toFixed(1)],
      ["MB", ({ mb }) => mb.toFixed(0)],
      ["memory before", ({ before }) => `${before.toFixed(0)} MB`],
      ["at most", ({ most }) => `${most.toFixed(0)} MB`],
      ["more", ({ before, most }) => `${(most - before).toFixed(0)} MB`],
    ],
    measured,
  );
};
