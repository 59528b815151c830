import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { expect, it } from "vitest";
import { packageRoot } from "../../src/kernel/config";
import { temporaryDataDirectory } from "./data-directory";
import { ask, run, type Server, serverStarter } from "./program";

const SARAZM_DATA_DIR = await temporaryDataDirectory();
const directory = join(await temporaryDataDirectory(), "data");
const startServer = serverStarter();

const FIRST_STATUS = `{ actionItem(id: "annual-culture-festival-item") { history(first: 1) { nodes { effectiveOn } } } }`;

const stop = async (server: Server): Promise<string> => {
  server.kill("SIGTERM");
  const { stderr } = await server.ended;
  return stderr;
};

/** The committed dataset, with one day of the recorded history changed. */
const copyWithAnotherHistory = async (): Promise<void> => {
  await cp(join(packageRoot, "data"), directory, { recursive: true });
  const file = join(directory, "action-items.yaml");
  const items = await readFile(file, "utf8");
  const start = items.indexOf("id: annual-culture-festival-item--official-1");
  await writeFile(file, items.slice(0, start) + items.slice(start).replace("2025-10-09", "2025-10-10"));
};

it("a start serves a dataset that somebody imported, and leaves it as it is", async () => {
  await copyWithAnotherHistory();
  const { exitCode, stderr } = await run(["dataset", "import", directory], { SARAZM_DATA_DIR });
  expect(exitCode, stderr).toBe(0);

  const server = await startServer({ SARAZM_DATA_DIR });
  const answer = await ask(server, FIRST_STATUS);
  expect(await stop(server)).toContain("a dataset of its own");
  expect(JSON.stringify(answer)).toContain("2025-10-10");
});

it("a start that cannot bring the dataset up to date says why, and serves what is there", async () => {
  const first = await startServer({ SARAZM_DATA_DIR });
  const { stdout } = await run(["db", "url"], { SARAZM_DATA_DIR });
  const client = new pg.Client({ connectionString: stdout.trim() });
  await client.connect();
  // As if the program had brought that dataset, and now brings another.
  await client.query("update dataset set digest = repeat('0', 64)");
  await client.end();
  await stop(first);

  const server = await startServer({ SARAZM_DATA_DIR });
  const answer = await ask(server, FIRST_STATUS);
  const log = await stop(server);
  expect(log).toContain("annual-culture-festival-item--official-1");
  expect(log).toContain("The dataset in the database is served as it is.");
  expect(JSON.stringify(answer)).toContain("2025-10-10");
});
