import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { packageRoot } from "../../src/kernel/config";
import type { AskableServer } from "../running/program";

/** What a process keeps, in bytes: all its memory, and the objects of JavaScript in it. */
export interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
}

const program = pathToFileURL(join(packageRoot, "dist", "measuring", "tell-memory.js")).href;

/** The environment in which a program can be asked for its memory. */
export const TELLING_MEMORY = { NODE_OPTIONS: `--import=${program}` };

/** What a server keeps that was started with `TELLING_MEMORY`, when its garbage is collected. */
export const memoryOf = async (server: AskableServer): Promise<Memory> =>
  (await server.ask("memory")) as Memory;
