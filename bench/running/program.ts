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

/** A server that a module of the bench runs in, and answers what it is asked there. */
export interface AskableServer extends RunningServer {
  ask(message: string): Promise<unknown>;
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

/** Runs a program of Node.js; what it prints to standard error is the bench's, unless it is to be read. */
export const runProgram = (
  { command, variables, processors }: Program,
  stderr: "inherit" | "pipe" = "inherit",
  ipc = false,
) => {
  const [file, ...args] = onProcessors(processors, [process.execPath, "--enable-source-maps", ...command]);
  return execa(file, args, {
    env: { ...ENVIRONMENT, ...variables },
    stdin: "pipe",
    stdout: "pipe",
    stderr,
    ipc,
  });
};

type Child = ReturnType<typeof runProgram>;

/** Where a server can be asked, which it prints as `{ "graph": … }` when it can be. */
export const graphOf = async (child: Child): Promise<string> => {
  const lines = createInterface({ input: child.stdout });
  const [line] = (await Promise.race([once(lines, "line"), child.then(() => [])])) as [string?];
  if (line === undefined) throw new Error(`${child.spawnargs.join(" ")} ended too early`);
  return (JSON.parse(line) as { graph: string }).graph;
};

const served = async (child: Child): Promise<RunningServer> => {
  const graph = await graphOf(child);
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await child.catch(() => undefined);
  };
  return { graph, pid: child.pid ?? 0, stop };
};

/** Starts a server, and waits until it can be asked. */
export const startServer = (program: Program): Promise<RunningServer> => served(runProgram(program));

/** The same, with a channel to what its environment loads into it. */
export const startAskableServer = async (program: Program): Promise<AskableServer> => {
  const child = runProgram(program, "inherit", true);
  const ask = async (message: string): Promise<unknown> => {
    const answer = once(child, "message");
    child.send?.(message);
    return (await answer)[0];
  };
  return { ...(await served(child)), ask };
};
