import { randomUUID } from "node:crypto";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { DataDirectory } from "./data-directory";
import { isRunning, startOfProcess } from "./process-identity";

/** Why a process uses the database: it serves, and only one may, or it runs one command. */
export type Purpose = "server" | "command";

/** A process that uses an embedded database. */
export type ProcessEntry = z.infer<typeof entrySchema>;

const entrySchema = z.object({
  pid: z.number(),
  /** Tells this process from a later one with the same id. */
  started: z.string().optional(),
  since: z.string(),
  purpose: z.enum(["server", "command"]),
  /** Where it serves. */
  address: z.string().optional(),
});

const isAlive = async ({ pid, started }: ProcessEntry): Promise<boolean> =>
  (await isRunning(pid)) && (started === undefined || started === (await startOfProcess(pid)));

const readEntry = async (file: string): Promise<ProcessEntry | undefined> => {
  try {
    return entrySchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    // Cut off by a crash: as good as none.
    return undefined;
  }
};

const writeEntry = async (file: string, entry: ProcessEntry): Promise<void> => {
  await writeFile(`${file}.new`, JSON.stringify(entry), { mode: 0o600 });
  await rename(`${file}.new`, file);
};

const isEntryFile = (name: string): boolean => name.endsWith(".json");

/** The processes that use the database now; what crashed ones left is removed. */
export const readProcesses = async ({ processes }: DataDirectory): Promise<ProcessEntry[]> => {
  const names = (await readdir(processes)).filter(isEntryFile);
  const alive: ProcessEntry[] = [];
  for (const file of names.map((name) => join(processes, name))) {
    const entry = await readEntry(file);
    if (entry !== undefined && (await isAlive(entry))) alive.push(entry);
    else await rm(file, { force: true });
  }
  return alive;
};

/** A process's own entry. */
export interface Registration {
  announce(address: string): Promise<void>;
  withdraw(): Promise<void>;
}

/** Enters this process. */
export const register = async ({ processes }: DataDirectory, purpose: Purpose): Promise<Registration> => {
  const file = join(processes, `${process.pid}-${randomUUID()}.json`);
  const started = await startOfProcess(process.pid);
  const entry: ProcessEntry = { pid: process.pid, started, since: new Date().toISOString(), purpose };
  await writeEntry(file, entry);
  return {
    announce: (address) => writeEntry(file, { ...entry, address }),
    withdraw: () => rm(file, { force: true }),
  };
};
