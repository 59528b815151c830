import { readFile } from "node:fs/promises";
import { execa } from "execa";

/** Which processors processes run on; undefined where they are not pinned. */
export interface Pinning {
  /** The one of the server that is measured. */
  readonly server: string;
  /** Those of the load and of PostgreSQL. */
  readonly others: string;
  readonly all: string;
}

const NUMBERS = /^(\d+)(?:-(\d+))?$/;

/** "0-2,5" is 0, 1, 2, 5. */
const expand = (list: string): number[] =>
  list.split(",").flatMap((part) => {
    const [, first, last = first] = NUMBERS.exec(part) ?? [];
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index);
  });

const allowedProcessors = async (): Promise<number[]> => {
  const status = await readFile("/proc/self/status", "utf8").catch(() => "");
  const [, list] = /^Cpus_allowed_list:\s+(\S+)/m.exec(status) ?? [];
  return list === undefined ? [] : expand(list);
};

/**
 * Leaves a processor to the server, and moves this process, and with it the load and PostgreSQL, which it starts, to
 * the others. Undefined where the platform has no taskset or only one processor.
 */
export const pin = async (): Promise<Pinning | undefined> => {
  const [server, ...others] = await allowedProcessors();
  if (server === undefined || others.length === 0) return undefined;
  const list = others.join(",");
  const { failed } = await execa("taskset", ["-acp", list, String(process.pid)], { reject: false });
  return failed ? undefined : { server: String(server), others: list, all: `${server},${list}` };
};

/** The command that runs a program on these processors. */
export const onProcessors = (list: string | undefined, command: readonly [string, ...string[]]) =>
  list === undefined ? command : (["taskset", "-c", list, ...command] as const);
