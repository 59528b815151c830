import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import { execa } from "execa";
import { expect, it } from "vitest";
import { isRunning } from "../../src/kernel/database/embedded/process-identity";
import { postmasterOf, temporaryDataDirectory, waitUntil } from "./data-directory";
import { ask, type Server, serverStarter } from "./program";

const SARAZM_DATA_DIR = await temporaryDataDirectory();
const startServer = serverStarter();

const messages = (log: string): string[] =>
  log
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line).msg);

/** A request of which the server has a part, and the rest to come. */
const beginRequest = async ({ address }: Server) => {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  const body = JSON.stringify({ query: "{ countries { code } }" });
  const head = [
    "POST /graphql HTTP/1.1",
    `host: ${hostname}`,
    "content-type: application/json",
    `content-length: ${body.length}`,
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n${body.slice(0, 5)}`);
  let answer = "";
  socket.on("data", (data) => {
    answer += String(data);
  });
  return {
    finish: async (): Promise<string> => {
      socket.write(body.slice(5));
      await once(socket, "close");
      return answer;
    },
  };
};

it("the first start says what it does, and ends with an example that works as it stands", async () => {
  const server = await startServer({ SARAZM_DATA_DIR });
  const { stdout } = await execa(server.example, { shell: true });
  const { data } = JSON.parse(stdout);
  expect(data.initiatives.totalCount).toBeGreaterThan(0);
  expect((await fetch(server.graphiql)).status).toBe(200);
  expect((await fetch(`${server.address}/health/ready`)).status).toBe(200);

  server.kill("SIGTERM");
  const { exitCode, stderr } = await server.ended;
  expect(exitCode).toBe(0);
  expect(messages(stderr)).toEqual(
    expect.arrayContaining([
      "initialising PostgreSQL",
      "starting PostgreSQL",
      "migration applied",
      "importing the dataset",
      "dataset imported",
      "stopped",
    ]),
  );
  expect(await postmasterOf(SARAZM_DATA_DIR)).toBeUndefined();
});

it("a later start changes nothing", async () => {
  const server = await startServer({ SARAZM_DATA_DIR });
  server.kill("SIGTERM");
  const { stderr } = await server.ended;
  expect(messages(stderr)).not.toContain("importing the dataset");
  expect(messages(stderr)).not.toContain("migration applied");
});

it("Ctrl-C lets a request under way finish, and the database with it", async () => {
  const server = await startServer({ SARAZM_DATA_DIR });
  const request = await beginRequest(server);
  await ask(server, "{ countries { code } }");
  process.kill(-server.pid, "SIGINT");
  await waitUntil(
    () =>
      fetch(server.address).then(
        () => false,
        () => true,
      ),
    "the server takes no more requests",
  );
  const answer = await request.finish();
  expect(answer).toContain("200 OK");
  expect(answer).toContain('"code":"KZ"');
  expect((await server.ended).exitCode).toBe(0);
  expect(await postmasterOf(SARAZM_DATA_DIR)).toBeUndefined();
});

it("a second signal ends it at once", async () => {
  const server = await startServer({ SARAZM_DATA_DIR });
  await beginRequest(server);
  await ask(server, "{ countries { code } }");
  server.kill("SIGTERM");
  await waitUntil(
    () =>
      fetch(server.address).then(
        () => false,
        () => true,
      ),
    "the server takes no more requests",
  );
  // Signals that come together are one: npm passes on what the terminal has told the program already.
  server.kill("SIGTERM");
  await setTimeout(1_100);
  expect(await isRunning(server.pid)).toBe(true);
  server.kill("SIGTERM");
  expect((await server.ended).exitCode).toBe(1);
});
