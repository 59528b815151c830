import { lock } from "proper-lockfile";
import type { DataDirectory } from "./data-directory";

// Starting and stopping PostgreSQL takes seconds, initialising it on a slow disk some more. After a crash amid one
// of them, the next process waits until the lock is as old as this.
const STALE_MS = 5000;
const RETRY = { retries: 600, factor: 1, minTimeout: 100, maxTimeout: 200 };

/** Processes join and leave a data directory one after the other. */
export const exclusively = async <T>({ root }: DataDirectory, run: () => Promise<T>): Promise<T> => {
  const release = await lock(root, {
    stale: STALE_MS,
    update: STALE_MS / 4,
    retries: RETRY,
    realpath: false,
  });
  try {
    return await run();
  } finally {
    await release();
  }
};
