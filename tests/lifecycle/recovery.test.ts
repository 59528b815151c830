import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isRunning } from "../../src/kernel/database/embedded/process-identity";
import { endsWithRun } from "../harness/ends-with-run";
import { postmasterOf, temporaryDataDirectory, waitUntil } from "./data-directory";
import { ask, run, type Server, serverStarter } from "./program";

const SARAZM_DATA_DIR = await temporaryDataDirectory();
const startServer = serverStarter();
const start = (): Promise<Server> => startServer({ SARAZM_DATA_DIR });

const runningPostmaster = async (): Promise<number> => {
  const pid = await postmasterOf(SARAZM_DATA_DIR);
  if (pid === undefined) throw new Error("PostgreSQL does not run");
  return pid;
};

const killHard = async (pid: number): Promise<void> => {
  process.kill(pid, "SIGKILL");
  await waitUntil(async () => !(await isRunning(pid)), "the process has ended");
};

const expectToWork = async (server: Server): Promise<void> => {
  expect(await ask(server, "{ countries { code } }")).toHaveProperty("data.countries.length", 6);
};

const stop = async (server: Server): Promise<void> => {
  server.kill("SIGTERM");
  expect((await server.ended).exitCode).toBe(0);
  expect(await postmasterOf(SARAZM_DATA_DIR)).toBeUndefined();
};

// Some process that has nothing to do with Sarazm.
const bystander = endsWithRun(execa("sleep", ["600"], { reject: false }));
afterAll(() => {
  bystander.kill();
});

// As a first start leaves it that was killed while it initialised PostgreSQL.
beforeAll(async () => {
  await mkdir(join(SARAZM_DATA_DIR, "postgres.new", "base"), { recursive: true });
  await writeFile(join(SARAZM_DATA_DIR, "credentials.json"), '{"superuser":');
});

it("after a first start that was cut off", async () => {
  const server = await start();
  await expectToWork(server);
  await stop(server);
});

it("after the server was killed, its PostgreSQL is taken over", async () => {
  const killed = await start();
  const postmaster = await runningPostmaster();
  killed.kill("SIGKILL");
  await killed.ended;
  const server = await start();
  expect(await runningPostmaster()).toBe(postmaster);
  await expectToWork(server);
  await stop(server);
});

it("after the server was killed, a command leaves nothing running", async () => {
  const killed = await start();
  killed.kill("SIGKILL");
  await killed.ended;
  expect((await run(["db", "status"], { SARAZM_DATA_DIR })).exitCode).toBe(0);
  expect(await postmasterOf(SARAZM_DATA_DIR)).toBeUndefined();
});

it("after both were killed", async () => {
  const killed = await start();
  const postmaster = await runningPostmaster();
  killed.kill("SIGKILL");
  await killed.ended;
  await killHard(postmaster);
  const server = await start();
  await expectToWork(server);
  await stop(server);
});

it("after PostgreSQL was killed under a running server, which says that it is not ready and starts it again", async () => {
  const server = await start();
  await killHard(await runningPostmaster());
  const ready = () => fetch(`${server.address}/health/ready`);
  expect((await ready()).status).toBe(503);
  expect((await fetch(`${server.address}/health/live`)).status).toBe(200);
  await waitUntil(async () => (await ready()).status === 200, "the server is ready again");
  await expectToWork(server);
  await stop(server);
});

it("with a pid file whose process is another program by now", async () => {
  const stale = [bystander.pid, join(SARAZM_DATA_DIR, "postgres"), 1, 5432, "", "127.0.0.1", "", "ready"];
  await writeFile(join(SARAZM_DATA_DIR, "postgres", "postmaster.pid"), stale.join("\n"));
  const server = await start();
  await expectToWork(server);
  await stop(server);
});

it("with the entry of a server whose process id another process has by now", async () => {
  const entry = { pid: bystander.pid, started: "long ago", since: "2026-01-01T00:00:00Z", purpose: "server" };
  await writeFile(join(SARAZM_DATA_DIR, "processes", "1-a.json"), JSON.stringify(entry));
  const server = await start();
  await expectToWork(server);
  await stop(server);
});
