import { errorMessage } from "../../errors";
import type { Logger } from "../../logger";
import type { Installation } from "./cluster";
import { exclusively } from "./exclusively";
import { findPostmaster, type PostgresSettings, startPostmaster } from "./postmaster";

const EVERY_MS = 1000;

interface Supervised {
  readonly installation: Installation;
  /** With the port where its users know it. */
  readonly settings: PostgresSettings;
  readonly logger: Logger;
}

/** Starts PostgreSQL again where it has ended without being told to: connections are made anew by those who use it. */
export const supervise = ({ installation, settings, logger }: Supervised): { stop(): Promise<void> } => {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let checking: Promise<void> = Promise.resolve();

  const startAgain = async (): Promise<void> => {
    if (isStopped || (await findPostmaster(installation)) !== undefined) return;
    logger.warn("PostgreSQL has ended: it is started again");
    await startPostmaster(installation, settings);
    logger.info("PostgreSQL runs again");
  };
  const check = async (): Promise<void> => {
    try {
      if ((await findPostmaster(installation)) === undefined) {
        await exclusively(installation.directory, startAgain);
      }
    } catch (error) {
      logger.error(`PostgreSQL was not started again, the next attempt follows: ${errorMessage(error)}`);
    }
  };
  const schedule = (): void => {
    if (isStopped) return;
    timer = setTimeout(() => {
      checking = check().then(schedule);
    }, EVERY_MS).unref();
  };
  schedule();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await checking;
    },
  };
};
