import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { execa } from "execa";
import { afterAll } from "vitest";
import { packageRoot } from "../../../src/kernel/config";
import { endsWithRun } from "../../harness/ends-with-run";

export const MONITOR_FOLDER = join(packageRoot, "examples", "members", "aral-sea-monitor");

/** The example member, running as its owner runs it. */
export interface Monitor {
  readonly url: string;
  /** Lets it hang: connections are taken, and nothing is answered. */
  readonly hang: () => void;
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
}

/** Starts the example member in a process of its own; it ends with the test file. */
export const startMonitor = async (port = 0): Promise<Monitor> => {
  const child = execa(process.execPath, [join(MONITOR_FOLDER, "server.js")], {
    env: { PATH: process.env["PATH"] ?? "", PORT: String(port) },
    extendEnv: false,
    reject: false,
  });
  endsWithRun(child);
  const stop = async (): Promise<void> => {
    child.kill("SIGKILL");
    await child;
  };
  afterAll(stop);
  const lines = createInterface({ input: child.stdout });
  const [url] = await Promise.race([once(lines, "line"), once(lines, "close")]);
  if (typeof url !== "string") throw new Error(`the monitor did not start: ${(await child).stderr}`);
  return { url, stop, hang: () => void child.kill("SIGSTOP"), wake: () => void child.kill("SIGCONT") };
};
