import { once } from "node:events";
import { createInterface } from "node:readline";
import { execa } from "execa";
import { onProcessors } from "./pinning";

type Variables = Readonly<Record<string, string | undefined>>;

/** A server in a process of its own. */
export interface RunningServer {
  readonly graph: string;
  readonly pid: number;
  stop(): Promise<void>;
}

export interface Program {
  /** The JavaScript file, and its arguments. */
  readonly command: readonly [string, ...string[]];
  readonly variables: Variables;
  /** The processors to run on; undefined: any. */
  readonly processors: string | undefined;
}

/** The same for all contenders. */
const ENVIRONMENT: Variables = {
  NODE_ENV: "production",
  GRAPHILE_ENV: "production",
  NODE_OPTIONS: undefined,
  LOG_LEVEL: "warn",
};

/** Runs a program of Node.js; what it prints to standard error is the bench's. */
export const runProgram = ({ command, variables, processors }: Program) => {
  const [file, ...args] = onProcessors(processors, [process.execPath, "--enable-source-maps", ...command]);
  return execa(file, args, {
    env: { ...ENVIRONMENT, ...variables },
    stdin: "pipe",
    stdout: "pipe",
    stderr: "inherit",
  });
};

/** Starts a server, which prints `{ "graph": … }` when it can be asked. */
export const startServer = async (program: Program): Promise<RunningServer> => {
  const child = runProgram(program);
  const lines = createInterface({ input: child.stdout });
  const [line] = (await Promise.race([once(lines, "line"), child.then(() => [])])) as [string?];
  if (line === undefined || child.pid === undefined) throw new Error(`${program.command[0]} ended too early`);
  const { graph } = JSON.parse(line) as { graph: string };
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await child.catch(() => undefined);
  };
  return { graph, pid: child.pid, stop };
};
