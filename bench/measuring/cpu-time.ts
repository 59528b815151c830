import { readdir, readFile } from "node:fs/promises";

/** Linux counts in hundredths of a second for programs, whatever the kernel's own clock does. */
const MS_PER_TICK = 10;

/** Of what follows the command's name in parentheses, which may have spaces in it. */
const PARENT = 1;
const USER_TIME = 11;
const SYSTEM_TIME = 12;
const CHILDREN_USER_TIME = 13;
const CHILDREN_SYSTEM_TIME = 14;

/** Whether the platform tells what processes use. */
export const tellsCpuTime = process.platform === "linux";

const readStat = async (pid: number): Promise<readonly string[] | undefined> => {
  // A process may end between being listed and being read.
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
};

const sum = (stat: readonly string[], fields: readonly number[]): number =>
  fields.reduce((total, field) => total + Number(stat[field]), 0) * MS_PER_TICK;

/** The CPU time that a process has used so far, in all its threads. */
export const processCpuMs = async (pid: number): Promise<number | undefined> => {
  if (!tellsCpuTime) return undefined;
  const stat = await readStat(pid);
  return stat && sum(stat, [USER_TIME, SYSTEM_TIME]);
};

/**
 * The CPU time that a process and its children have used so far. What a child used that has ended is counted with
 * its parent, so nothing is lost when connections come and go.
 */
export const familyCpuMs = async (pid: number): Promise<number | undefined> => {
  if (!tellsCpuTime) return undefined;
  const parent = await readStat(pid);
  if (parent === undefined) return undefined;
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map((one) => readStat(Number(one))));
  const children = stats.filter((stat) => stat !== undefined && Number(stat[PARENT]) === pid);
  return children.reduce(
    (total, stat) => total + sum(stat ?? [], [USER_TIME, SYSTEM_TIME]),
    sum(parent, [USER_TIME, SYSTEM_TIME, CHILDREN_USER_TIME, CHILDREN_SYSTEM_TIME]),
  );
};

/** The memory that a process keeps, in MB. */
export const residentMb = async (pid: number): Promise<number | undefined> => {
  if (!tellsCpuTime) return undefined;
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const [, kb] = /^VmRSS:\s+(\d+) kB/m.exec(status) ?? [];
  return kb === undefined ? undefined : Number(kb) / 1024;
};
