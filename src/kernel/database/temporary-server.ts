import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Logger } from "../logger";
import { openEmbedded } from "./embedded/open-embedded";

/** A PostgreSQL for a moment. */
export interface TemporaryServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts an embedded PostgreSQL in a directory that goes with it. */
export const openTemporaryServer = async (logger: Logger): Promise<TemporaryServer> => {
  const directory = await mkdtemp(join(tmpdir(), "sarazm-"));
  const remove = () => rm(directory, { recursive: true, force: true });
  try {
    const { url, close } = await openEmbedded(directory, logger, {
      purpose: "command",
      settings: { fsync: "off" },
    });
    return { url, close: () => close().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
};
