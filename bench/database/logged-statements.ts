import { open } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import type { Cluster } from "./cluster";

/** A statement as PostgreSQL was told to run it: parameters as texts, null for NULL. */
export interface LoggedStatement {
  readonly sql: string;
  readonly parameters: readonly (string | null)[];
}

/** How long PostgreSQL may take until it has written a line, or taken up a setting. */
const SETTLE_MS = 200;

const ENTRY = /^\d{4}-\d\d-\d\d .*? \[\d+\] (\w+): {2}/;
const EXECUTED = /^execute [^:]+: ([\s\S]+)$/;
const PARAMETER = /\$\d+ = (?:NULL|'((?:[^']|'')*)')/g;

/** An entry of the log begins with the time; its further lines with a tab. */
const entriesOf = (log: string): { readonly kind: string; text: string }[] => {
  const entries: { kind: string; text: string }[] = [];
  for (const line of log.split("\n")) {
    const [start, kind] = ENTRY.exec(line) ?? [];
    const last = entries.at(-1);
    if (start !== undefined && kind !== undefined) entries.push({ kind, text: line.slice(start.length) });
    else if (last !== undefined && line !== "") last.text += `\n${line.replace(/^\t/, "")}`;
  }
  return entries;
};

const parametersOf = (detail: string): (string | null)[] =>
  [...detail.matchAll(PARAMETER)].map(([, value]) => value?.replaceAll("''", "'") ?? null);

/** The statements with parameters in a piece of PostgreSQL's log. */
export const statementsIn = (log: string): LoggedStatement[] => {
  const entries = entriesOf(log);
  return entries.flatMap(({ kind, text }, index) => {
    const [, sql] = EXECUTED.exec(text) ?? [];
    if (kind !== "LOG" || sql === undefined) return [];
    const next = entries[index + 1];
    return [{ sql, parameters: next?.kind === "DETAIL" ? parametersOf(next.text) : [] }];
  });
};

const sizeAndRest = async (file: string, from: number): Promise<{ size: number; rest: string }> => {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const buffer = Buffer.alloc(Math.max(0, size - from));
    await handle.read(buffer, 0, buffer.byteLength, from);
    return { size, rest: buffer.toString() };
  } finally {
    await handle.close();
  }
};

/** Lets PostgreSQL log every statement, and gives a way to see which ones something runs. */
export const observingStatements = async <T>(
  cluster: Cluster,
  use: (observe: (run: () => Promise<unknown>) => Promise<LoggedStatement[]>) => Promise<T>,
): Promise<T> => {
  const reload = async (setting: string): Promise<void> => {
    await cluster.read(setting);
    await cluster.read("select pg_reload_conf()");
    await setTimeout(SETTLE_MS);
  };
  await reload("alter system set log_statement = 'all'");
  try {
    return await use(async (run) => {
      const { size } = await sizeAndRest(cluster.log, Number.MAX_SAFE_INTEGER);
      await run();
      await setTimeout(SETTLE_MS);
      return statementsIn((await sizeAndRest(cluster.log, size)).rest);
    });
  } finally {
    await reload("alter system reset log_statement");
  }
};
