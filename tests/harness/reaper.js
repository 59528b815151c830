// Kills what a test run left when the run ends, however it ends: its standard input is closed then. Each line of it is
// "+1234", a process to kill; "-1234", one that has ended; or "/a/directory", with the PostgreSQL that runs in it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

const processes = new Set();
const directories = new Set();

const kill = (pid, signal) => {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended.
  }
};

const postmasterOf = (directory) => {
  try {
    return Number.parseInt(readFileSync(join(directory, "postmaster.pid"), "utf8"), 10);
  } catch {
    return Number.NaN;
  }
};

createInterface({ input: process.stdin })
  .on("line", (line) => {
    if (line.startsWith("/")) directories.add(line);
    else if (line.startsWith("+")) processes.add(Number(line.slice(1)));
    else processes.delete(Number(line.slice(1)));
  })
  .on("close", () => {
    for (const pid of processes) kill(pid, "SIGKILL");
    for (const pid of [...directories].map(postmasterOf)) if (pid > 0) kill(pid, "SIGQUIT");
  });

// Ctrl-C is for the run: what it leaves is to be killed after it.
for (const signal of ["SIGINT", "SIGHUP", "SIGTERM"]) process.on(signal, () => undefined);
