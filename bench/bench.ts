import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { EXIT_CODES, UserFacingError } from "../src/kernel/errors";
import { createClient } from "./http";
import { type Measurement, measure } from "./load";
import { type Options, readOptions } from "./options";
import { toCaption, toJson, toTable } from "./report";
import { fill, startServer } from "./server";
import { readSubjects } from "./subjects";

const measureAll = async ({
  items,
  seconds,
  connections,
  queries,
  directory,
}: Options): Promise<Measurement[]> => {
  const filled = await fill(resolve(directory), items);
  const server = await startServer(filled);
  const client = createClient(server.graph, connections);
  try {
    const subjects = await readSubjects(client, filled.itemsFile, items);
    const measurements: Measurement[] = [];
    for (const query of queries) {
      process.stderr.write(`Measuring ${query.name}: ${query.asks} …\n`);
      measurements.push(await measure(query, { client, pid: server.pid, subjects, seconds, connections }));
    }
    return measurements;
  } finally {
    client.close();
    await server.stop();
  }
};

const run = async (): Promise<void> => {
  const options = readOptions();
  const measurements = await measureAll(options);
  process.stdout.write(`\n${toCaption(options)}\n\n${toTable(measurements)}\n`);
  if (options.json !== undefined) await writeFile(options.json, toJson(measurements));
};

try {
  await run();
} catch (error) {
  const isForPeople = error instanceof UserFacingError;
  process.stderr.write(`${isForPeople ? error.message : (error as Error).stack}\n`);
  process.exitCode = isForPeople ? error.exitCode : EXIT_CODES.failure;
}
