import { readFile } from "node:fs/promises";
import { platform } from "node:os";
import { execa } from "execa";
import { errorCode } from "../../errors";

const exists = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, as somebody else.
    return errorCode(error) === "EPERM";
  }
};

const askPs = async (pid: number, column: "comm" | "lstart" | "state"): Promise<string | undefined> => {
  if (platform() === "win32") return undefined;
  const { stdout, failed } = await execa("ps", ["-o", `${column}=`, "-p", String(pid)], { reject: false });
  return failed ? undefined : stdout.trim();
};

const readProc = (file: string): Promise<string | undefined> =>
  readFile(`/proc/${file}`, "utf8").then(
    (text) => text.trim(),
    () => undefined,
  );

/** The name of a process's program, where the system tells. */
export const nameOfProcess = async (pid: number): Promise<string | undefined> =>
  (await readProc(`${pid}/comm`)) ?? (await askPs(pid, "comm"));

// The fields of /proc/<pid>/stat after the name, which is in parentheses and may hold anything.
const STATE_FIELD = 0;
const START_FIELD = 19;

const readStat = async (pid: number): Promise<string[] | undefined> => {
  const stat = await readProc(`${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
};

/**
 * Whether a process with this id runs. One that has ended may be listed until its parent asks how it ended, and in a
 * container the parent of orphans may never ask.
 */
export const isRunning = async (pid: number): Promise<boolean> => {
  if (!exists(pid)) return false;
  const state = (await readStat(pid))?.[STATE_FIELD] ?? (await askPs(pid, "state"));
  return state === undefined || !state.startsWith("Z");
};

const startOnLinux = async (pid: number): Promise<string | undefined> => {
  const [boot, stat] = await Promise.all([readProc("sys/kernel/random/boot_id"), readStat(pid)]);
  const started = stat?.[START_FIELD];
  return boot === undefined || started === undefined ? undefined : `${boot} ${started}`;
};

/** What tells a process from a later one with the same id, where the system tells. */
export const startOfProcess = async (pid: number): Promise<string | undefined> =>
  (await startOnLinux(pid)) ?? (await askPs(pid, "lstart"));
