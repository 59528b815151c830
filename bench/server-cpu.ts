import { readFile } from "node:fs/promises";

/** Linux counts in hundredths of a second for programs, whatever the kernel's own clock does. */
const MS_PER_TICK = 10;
/** Of what follows the command's name in parentheses, which may have spaces in it. */
const USER_TIME = 11;
const SYSTEM_TIME = 12;

/** The CPU time that a process has used so far, in all its threads; undefined where there is no /proc. */
export const serverCpuMs = async (pid: number): Promise<number | undefined> => {
  if (process.platform !== "linux") return undefined;
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME])) * MS_PER_TICK;
};
