import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { serve } from "./contenders/serving";
import { residentMb } from "./measuring/cpu-time";
import { median, medianKnown } from "./measuring/statistics";
import { postOperation } from "./queries/post-operation";
import { sarazmServer } from "./running/sarazm";

/** How long the program takes until it answers, and what it keeps in memory then. */
export interface StartMeasurement {
  readonly contender: "sarazm";
  readonly query: "start";
  readonly items: number;
  /** From starting the process to its first answer, on a database that is there. */
  readonly existingDirectoryMs: number;
  /** The same where it has to make the database, and to import the dataset that comes with it. */
  readonly emptyDirectoryMs: number;
  /** Of the server's process without PostgreSQL's, a moment after its first answer. */
  readonly idleMemoryMb: number | undefined;
}

interface Start {
  readonly ms: number;
  readonly memoryMb: number | undefined;
}

const TIMES = 3;
const IDLE_MS = 2000;
const FIRST_QUESTION = "{ initiatives(first: 3) { nodes { id title { text } } } }";

const startOnce = async (dataDirectory: string, processors: string | undefined): Promise<Start> => {
  const started = performance.now();
  const { client, path, pid, close } = await serve(
    sarazmServer({ SARAZM_DATA_DIR: dataDirectory }, processors),
    1,
  );
  try {
    await client.read(postOperation(path, FIRST_QUESTION, {}));
    const ms = performance.now() - started;
    await setTimeout(IDLE_MS);
    return { ms, memoryMb: await residentMb(pid) };
  } finally {
    await close();
  }
};

const inEmptyDirectory = async (processors: string | undefined): Promise<Start> => {
  const directory = await mkdtemp(join(tmpdir(), "sarazm-bench-"));
  try {
    return await startOnce(directory, processors);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

const repeat = async (run: () => Promise<Start>): Promise<Start[]> => {
  const starts: Start[] = [];
  for (let time = 0; time < TIMES; time += 1) starts.push(await run());
  return starts;
};

/** Starts the program as `npm start` does, with its own PostgreSQL, several times; gives the medians. */
export const measureStart = async (
  items: number,
  dataDirectory: string,
  processors: string | undefined,
): Promise<StartMeasurement> => {
  process.stderr.write("start: starting the program on an existing and on an empty data directory …\n");
  const existing = await repeat(() => startOnce(dataDirectory, processors));
  const empty = await repeat(() => inEmptyDirectory(processors));
  return {
    contender: "sarazm",
    query: "start",
    items,
    existingDirectoryMs: median(existing.map(({ ms }) => ms)),
    emptyDirectoryMs: median(empty.map(({ ms }) => ms)),
    idleMemoryMb: medianKnown(existing.map(({ memoryMb }) => memoryMb)),
  };
};
