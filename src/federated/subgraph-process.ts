import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { execa } from "execa";
import { packageRoot } from "../kernel/config";
import { UserFacingError } from "../kernel/errors";
import type { ServerOptions } from "../main";

/** How long a process that ended is waited for before it is started again: twice as long each time that it fails. */
const RESTART_MS = 200;
const MOST_RESTART_MS = 10_000;
/** Longer than a subgraph needs for the requests under way. */
const STOP_MS = 20_000;

const OPTIONS = {
  stdin: "ignore",
  stdout: "pipe",
  stderr: "inherit",
  reject: false,
  // Ctrl-C is for the process in front, which stops the others when no request needs them any more.
  detached: true,
  cleanup: false,
  forceKillAfterDelay: STOP_MS,
} as const;

const spawn = (name: string, env: Readonly<Record<string, string>>) => {
  const program = join(packageRoot, "bin", "sarazm.js");
  const args = ["--enable-source-maps", program, "subgraph", name, "--json", "--stop-with-parent"];
  return execa(process.execPath, args, { ...OPTIONS, env });
};

type Child = ReturnType<typeof spawn>;

/** A subgraph's server in a process of its own: started, and started again when it ends. */
export class SubgraphProcess {
  #url: string | undefined;
  #child: Child | undefined;
  #isStopping = false;
  #failures = 0;

  constructor(
    readonly name: string,
    private readonly databaseUrl: string,
    private readonly options: Pick<ServerOptions, "logger" | "signal">,
  ) {}

  /** Where it answers; undefined while it does not. */
  get url(): string | undefined {
    return this.#url;
  }

  /** Resolves when it answers. */
  async start(): Promise<void> {
    const child = this.#spawn();
    const address = await firstLine(child.stdout);
    if (address === undefined) {
      const { exitCode, signal } = await child;
      throw new UserFacingError(
        `The subgraph ${this.name} did not start (${signal ?? `exit code ${exitCode}`}): its log says why.`,
      );
    }
    this.#failures = 0;
    this.#url = `${JSON.parse(address).address}/graphql`;
    void this.#watch(child);
  }

  /** Resolves when it has ended. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#child?.kill("SIGTERM");
    await this.#child;
  }

  #spawn(): Child {
    const child = spawn(this.name, {
      DATABASE_URL: this.databaseUrl,
      HOST: "127.0.0.1",
      PORT: "0",
      // What a client may say of its address, the process in front has decided.
      TRUST_PROXY: "127.0.0.1",
      // Answers are kept in front, whole.
      ANSWER_CACHE_MB: "0",
    });
    this.#child = child;
    return child;
  }

  async #watch(child: Child): Promise<void> {
    const { exitCode, signal } = await child;
    this.#url = undefined;
    if (this.#isStopping) return;
    this.options.logger.error({ subgraph: this.name, exitCode, signal }, "a subgraph's process ended");
    await this.#startAgain();
  }

  async #startAgain(): Promise<void> {
    const wait = Math.min(RESTART_MS * 2 ** this.#failures, MOST_RESTART_MS);
    await pause(wait, undefined, { ref: false });
    if (this.#isStopping || this.options.signal.aborted) return;
    try {
      await this.start();
      this.options.logger.info({ subgraph: this.name }, "the subgraph answers again");
    } catch (error) {
      this.#failures += 1;
      this.options.logger.error({ err: error, subgraph: this.name }, "a subgraph cannot be started again");
      await this.#startAgain();
    }
  }
}

const firstLine = async (output: Readable): Promise<string | undefined> => {
  const lines = createInterface({ input: output });
  const [line] = await Promise.race([once(lines, "line"), once(lines, "close")]);
  return line;
};
