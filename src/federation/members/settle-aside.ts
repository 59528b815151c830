import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { packageRoot } from "../../kernel/config";
import { NOBODY, type Settled, type ToSettle } from "./settle-members";

/** `settling-thread.ts`, compiled. */
const PROGRAM = join(packageRoot, "dist", "settling-thread.js");

/**
 * Settles members in a thread of its own: this one goes on serving meanwhile. Whatever becomes of that thread, an error is
 * all that this one sees of it.
 *
 * @param program what the thread runs
 */
export async function settleAside(
  task: ToSettle,
  signal: AbortSignal,
  program: string = PROGRAM,
): Promise<Settled> {
  signal.throwIfAborted();
  if (task.told.length === 0) return NOBODY;
  const thread = new Worker(program, { workerData: task });
  try {
    return await Promise.race([messageOf(thread, signal), endOf(thread)]);
  } finally {
    await thread.terminate();
  }
}

/** Throws what the thread throws. */
async function messageOf(thread: Worker, signal: AbortSignal): Promise<Settled> {
  const [settled] = await once(thread, "message", { signal });
  return settled;
}

async function endOf(thread: Worker): Promise<never> {
  const [code] = await once(thread, "exit");
  throw new Error(`the thread that composes the members ended with code ${code}`);
}
