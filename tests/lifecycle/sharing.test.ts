import { expect, it } from "vitest";
import { EXIT_CODES } from "../../src/kernel/errors";
import { postmasterOf, temporaryDataDirectory } from "./data-directory";
import { ask, run, serverStarter } from "./program";

const SARAZM_DATA_DIR = await temporaryDataDirectory();
const startServer = serverStarter();
const variables = { SARAZM_DATA_DIR, LOG_LEVEL: "warn" };

const status = async (): Promise<{ server: string; pending: string[] }> => {
  const { stdout } = await run(["db", "status", "--json"], variables);
  return JSON.parse(stdout);
};

it("commands without a server start the database, share it, and the last stops it", async () => {
  const commands = await Promise.all([1, 2, 3].map(() => run(["db", "migrate", "--json"], variables)));
  expect(commands.map(({ exitCode, stderr }) => ({ exitCode, stderr }))).toEqual(
    Array(3).fill({ exitCode: 0, stderr: "" }),
  );
  const applied = commands.flatMap(({ stdout }) => JSON.parse(stdout).applied);
  expect(applied.length).toBeGreaterThan(0);
  expect(new Set(applied).size).toBe(applied.length);
  expect(await postmasterOf(SARAZM_DATA_DIR)).toBeUndefined();
});

it("without a server there is no address to tell", async () => {
  const { exitCode, stderr } = await run(["db", "url"], variables);
  expect(exitCode).toBe(EXIT_CODES.databaseUnavailable);
  expect(stderr).toBe(
    `No embedded PostgreSQL runs on the data directory ${SARAZM_DATA_DIR}: start one with "sarazm start".`,
  );
});

it("beside a server, commands use its database and leave it running", async () => {
  const server = await startServer(variables);
  const { stdout: url } = await run(["db", "url"], variables);
  expect(await status()).toMatchObject({ server: new URL(url).host, pending: [] });
  expect(await ask(server, "{ countries { code } }")).toHaveProperty("data");

  const second = await run(["start"], variables);
  expect(second.exitCode).toBe(EXIT_CODES.dataDirectoryInUse);
  expect(second.stderr).toMatch(
    new RegExp(
      `^Sarazm already runs on the data directory ${SARAZM_DATA_DIR} \\(process ${server.pid} at ${server.address}, since \\S+\\): stop it, or set SARAZM_DATA_DIR to another directory\\.$`,
    ),
  );
  expect(await ask(server, "{ countries { code } }")).toHaveProperty("data");

  server.kill("SIGTERM");
  expect((await server.ended).exitCode).toBe(0);
  expect(await postmasterOf(SARAZM_DATA_DIR)).toBeUndefined();
});
