import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { execa, type Subprocess } from "execa";
import { afterAll } from "vitest";
import { packageRoot } from "../../src/kernel/config";
import { endsWithRun } from "../harness/ends-with-run";

type Variables = Readonly<Record<string, string>>;

/** How the program ended. */
export interface Ending {
  readonly exitCode: number | undefined;
  readonly signal: string | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `sarazm start --json` prints when it answers; of a subgraph or a router, the first two. */
export interface Addresses {
  readonly address: string;
  readonly graph: string;
  readonly graphiql: string;
  readonly example: string;
}

/** A server that runs. */
export interface Server extends Addresses {
  readonly pid: number;
  /** What it has logged until now. */
  readonly logged: () => string;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<Ending>;
}

const bin = join(packageRoot, "bin", "sarazm.js");

// Nothing of the environment that the tests themselves run in.
const environment = (variables: Variables): Variables => ({
  PATH: process.env["PATH"] ?? "",
  PORT: "0",
  ...variables,
});

const spawn = (args: readonly string[], variables: Variables) => {
  const child = execa(process.execPath, [bin, ...args], {
    env: environment(variables),
    extendEnv: false,
    reject: false,
    // A group of its own, as a shell gives it: Ctrl-C is for the whole group.
    detached: true,
    cleanup: false,
  });
  return endsWithRun(child);
};

/** Runs a command to its end. */
export const run = async (args: readonly string[], variables: Variables): Promise<Ending> => {
  const { exitCode, signal, stdout, stderr } = await spawn(args, variables);
  return { exitCode, signal, stdout, stderr };
};

const firstLine = async (output: Readable): Promise<string | undefined> => {
  const lines = createInterface({ input: output });
  const [line] = await Promise.race([once(lines, "line"), once(lines, "close")]);
  return line;
};

const start = async (
  command: readonly string[],
  variables: Variables,
  started: Subprocess[],
): Promise<Server> => {
  const child = spawn([...command, "--json"], variables);
  started.push(child);
  let logged = "";
  child.stderr.on("data", (text) => {
    logged += text;
  });
  const ended = child.then(({ exitCode, signal, stdout, stderr }) => ({ exitCode, signal, stdout, stderr }));
  const line = await firstLine(child.stdout);
  if (line === undefined) throw new Error(`the server did not start:\n${(await ended).stderr}`);
  const addresses: Addresses = JSON.parse(line);
  const kill = (signal: NodeJS.Signals) => child.kill(signal);
  return { ...addresses, pid: child.pid ?? 0, logged: () => logged, ended, kill };
};

/**
 * Gives what starts a server, by `start` or another command that serves, and waits until it answers. What still runs after
 * the tests of the file is killed: call it at the top of the file.
 */
export const serverStarter = (
  ...command: readonly string[]
): ((variables: Variables, options?: readonly string[]) => Promise<Server>) => {
  const started: Subprocess[] = [];
  afterAll(() => {
    for (const child of started) child.kill("SIGKILL");
  });
  const serving = command.length === 0 ? ["start"] : command;
  return (variables, options = []) => start([...serving, ...options], variables, started);
};

/** What the graph answers. */
export const ask = async ({ graph }: Addresses, query: string): Promise<unknown> => {
  const response = await fetch(graph, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return response.json();
};
