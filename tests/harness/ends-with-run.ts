import { type ChildProcess, spawn } from "node:child_process";
import type { Socket } from "node:net";
import { fileURLToPath } from "node:url";

let reaper: ChildProcess | undefined;

/** A process of its own, which outlives a run that is killed for long enough to kill what that left. */
const tellReaper = (line: string): void => {
  if (reaper === undefined) {
    const program = fileURLToPath(new URL("./reaper.js", import.meta.url));
    reaper = spawn(process.execPath, [program], { stdio: ["pipe", "ignore", "ignore"], detached: true });
    reaper.unref();
    // Neither it nor what it is told keeps a run from ending.
    reaper.stdin?.on("error", () => undefined);
    (reaper.stdin as Socket | null)?.unref();
  }
  reaper.stdin?.write(`${line}\n`);
};

interface Child {
  readonly pid?: number | undefined;
  once(event: "exit", listener: () => void): unknown;
}

/** Sees to it that a process ends with the test run at the latest, also where the run is killed or a file fails to load. */
export const endsWithRun = <Started extends Child>(child: Started): Started => {
  const { pid } = child;
  if (pid === undefined) return child;
  tellReaper(`+${pid}`);
  child.once("exit", () => tellReaper(`-${pid}`));
  return child;
};

/** The same for the PostgreSQL that runs in a directory, whoever started it. */
export const postgresEndsWithRun = (directory: string): void => tellReaper(directory);
