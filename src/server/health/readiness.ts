import { setTimeout } from "node:timers/promises";
import type { Database } from "../../kernel/database";
import { errorCode } from "../../kernel/errors";
import type { Logger } from "../../kernel/logger";

/** Whether the server can answer questions now; if not, why. */
export type Readiness =
  | { readonly status: "ready"; readonly revision: number }
  | { readonly status: "unavailable"; readonly reason: string };

/** An orchestrator's probe gives up after about as long. */
const TIMEOUT_MS = 2_000;
const UNDEFINED_TABLE = "42P01";

const unavailable = (reason: string): Readiness => ({ status: "unavailable", reason });

const readRevision = async ({ kysely }: Database): Promise<Readiness> => {
  const dataset = await kysely.selectFrom("dataset").select("revision").executeTakeFirst();
  return dataset === undefined
    ? unavailable("The database holds no dataset; import one with `sarazm dataset import`.")
    : { status: "ready", revision: dataset.revision };
};

const timeout = async (signal: AbortSignal): Promise<Readiness> => {
  await setTimeout(TIMEOUT_MS, undefined, { signal });
  return unavailable(`The database did not answer within ${TIMEOUT_MS / 1000} seconds.`);
};

/** What a server stands on. */
export interface Supports {
  readonly database: Database;
  readonly logger: Logger;
  /** Says what is missing besides the database, within about as long. */
  readonly whyUnready?: (() => Promise<string | undefined>) | undefined;
}

/** Asks all that the server stands on, and waits for none of it longer than a probe would. */
export const checkReadiness = async ({ database, logger, whyUnready }: Supports): Promise<Readiness> => {
  const [readiness, reason] = await Promise.all([checkDatabase(database, logger), whyUnready?.()]);
  if (readiness.status === "unavailable" || reason === undefined) return readiness;
  logger.warn({ reason }, "not ready");
  return unavailable(reason);
};

const checkDatabase = async (database: Database, logger: Logger): Promise<Readiness> => {
  const answered = new AbortController();
  try {
    return await Promise.race([readRevision(database), timeout(answered.signal)]);
  } catch (error) {
    logger.warn({ err: error }, "not ready: the database failed");
    return errorCode(error) === UNDEFINED_TABLE
      ? unavailable("The database has no tables yet; make them with `sarazm db migrate`.")
      : unavailable("The database cannot be reached.");
  } finally {
    answered.abort();
  }
};
