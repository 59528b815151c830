import { once } from "node:events";
import type { Logger } from "../kernel/logger";
import type { RunningServer } from "../main";

interface Stopping {
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/** Starts a server, tells where it is, and closes it when the signal says so. */
export const serveUntilStopped = async (
  start: () => Promise<RunningServer>,
  { logger, signal }: Stopping,
  announce: (server: RunningServer) => void,
): Promise<void> => {
  const server = await startUnlessStopped(start, signal);
  if (server === undefined) return;
  announce(server);
  if (!signal.aborted) await once(signal, "abort");
  await server.close();
  logger.info("stopped");
};

/** Undefined where it was told to stop before it had started. */
const startUnlessStopped = async (
  start: () => Promise<RunningServer>,
  signal: AbortSignal,
): Promise<RunningServer | undefined> => {
  try {
    return await start();
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
};
