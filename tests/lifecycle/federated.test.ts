import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MODULES } from "../../src/graph";
import { isRunning } from "../../src/kernel/database/embedded/process-identity";
import { EXIT_CODES } from "../../src/kernel/errors";
import { MONITOR_FOLDER } from "../federation/support/aral-sea-monitor";
import { postmasterOf, temporaryDataDirectory, waitUntil } from "./data-directory";
import { ask, run, type Server, serverStarter } from "./program";
import { subgraphsOf } from "./support/subgraph-processes";

const SARAZM_DATA_DIR = await temporaryDataDirectory();
const startServer = serverStarter();

const QUERY =
  "{ initiatives(first: 2) { totalCount nodes { id proposals { leader { name { text } } } actionItems(first: 1) { totalCount } } } }";

const LONGEST_MS = 120_000;

const readiness = async ({ address }: Server) => {
  const asked = performance.now();
  const response = await fetch(`${address}/health/ready`);
  return { status: response.status, body: await response.json(), took: performance.now() - asked };
};

describe("sarazm start --federated", () => {
  it(
    "serves the graph from a process for each subgraph, starts again what dies, and leaves nothing running",
    async () => {
      const server = await startServer({ SARAZM_DATA_DIR }, ["--federated"]);
      const subgraphs = await subgraphsOf(server);
      expect([...subgraphs.keys()].sort()).toEqual(MODULES.map(({ name }) => name).sort());
      const answer = await ask(server, QUERY);
      expect(answer).toMatchObject({ data: { initiatives: { totalCount: expect.any(Number) } } });
      expect((await fetch(`${server.address}/health/ready`)).status).toBe(200);

      process.kill(subgraphs.get("action-plan") as number, "SIGKILL");
      await waitUntil(
        async () => JSON.stringify(await ask(server, QUERY)) === JSON.stringify(answer),
        "the graph is whole again",
      );
      const now = await subgraphsOf(server);
      expect(now.get("action-plan")).not.toBe(subgraphs.get("action-plan"));
      expect(now.get("parties")).toBe(subgraphs.get("parties"));

      server.kill("SIGINT");
      expect(await server.ended).toMatchObject({ exitCode: 0 });
      for (const pid of now.values()) expect(await isRunning(pid)).toBe(false);
      expect(await postmasterOf(SARAZM_DATA_DIR)).toBeUndefined();
    },
    LONGEST_MS,
  );

  it(
    "answers for a subgraph that hangs with an error, and goes on when it does",
    async () => {
      const server = await startServer({ SARAZM_DATA_DIR, SUBGRAPH_TIME_LIMIT_MS: "1500" }, ["--federated"]);
      const hanging = (await subgraphsOf(server)).get("initiatives") as number;
      const answer = await ask(server, QUERY);
      process.kill(hanging, "SIGSTOP");
      try {
        // A comment, so that it is no answer that was kept.
        expect(await ask(server, `# hangs\n${QUERY}`)).toMatchObject({
          errors: [{ path: ["initiatives"], extensions: { code: "SERVICE_UNAVAILABLE" } }],
        });
        expect(await ask(server, "{ countries { code } }")).not.toHaveProperty("errors");
      } finally {
        process.kill(hanging, "SIGCONT");
      }
      expect(await ask(server, `# goes on\n${QUERY}`)).toEqual(answer);
      server.kill("SIGINT");
      const { exitCode, stderr } = await server.ended;
      expect(exitCode).toBe(0);
      expect(stderr).toContain("it gave no answer within 1500 ms");
    },
    LONGEST_MS,
  );

  it(
    "is ready when its own subgraphs answer, whatever becomes of a member",
    async () => {
      const members = join(SARAZM_DATA_DIR, "down.yaml");
      await copyFile(join(MONITOR_FOLDER, "schema.graphql"), join(SARAZM_DATA_DIR, "monitor.graphql"));
      await writeFile(
        members,
        "members:\n  - name: aral-sea-monitor\n    url: http://127.0.0.1:1/graphql\n    schema: monitor.graphql\n",
      );
      const server = await startServer({ SARAZM_DATA_DIR }, ["--federated", "--members", members]);
      expect(await ask(server, "{ aralSeaStations { id } }")).toMatchObject({
        errors: [{ extensions: { member: "aral-sea-monitor" } }],
      });
      expect(await readiness(server)).toMatchObject({ status: 200, body: { status: "ready" } });

      const hanging = (await subgraphsOf(server)).get("search") as number;
      process.kill(hanging, "SIGSTOP");
      try {
        await waitUntil(async () => (await readiness(server)).status === 503, "it is not ready");
        const all = await Promise.all(Array.from({ length: 20 }, () => readiness(server)));
        for (const { status, body, took } of all) {
          expect({ status, body }).toEqual({
            status: 503,
            body: { status: "unavailable", reason: "The subgraph search does not answer." },
          });
          expect(took).toBeLessThan(4_000);
        }
        expect((await fetch(`${server.address}/health/live`)).status).toBe(200);
      } finally {
        process.kill(hanging, "SIGCONT");
      }
      await waitUntil(async () => (await readiness(server)).status === 200, "it is ready again");
      server.kill("SIGINT");
      expect((await server.ended).exitCode).toBe(0);
    },
    LONGEST_MS,
  );

  it(
    "takes its subgraphs along when it is killed",
    async () => {
      const server = await startServer({ SARAZM_DATA_DIR }, ["--federated"]);
      const subgraphs = await subgraphsOf(server);
      server.kill("SIGKILL");
      await server.ended;
      await waitUntil(
        async () => (await Promise.all([...subgraphs.values()].map(isRunning))).every((runs) => !runs),
        "the subgraphs have ended",
      );
    },
    LONGEST_MS,
  );
});

describe("sarazm router", () => {
  const at = (name: string) => `--subgraph=${name}=http://127.0.0.1:9/graphql`;

  it.each([
    [[], "required option '--subgraph <name=url>' not specified"],
    [["--subgraph=parties"], "Give a name and an address, such as parties=http://127.0.0.1:4101/graphql."],
    [[at("parties"), at("parties")], 'The subgraph "parties" has an address already.'],
    [[at("weather")], 'There is no subgraph "weather": give one of parties, initiatives,'],
    [[at("parties"), at("search")], "Say where initiatives, action-plan answer:"],
  ])("refuses what are not the addresses of all subgraphs: %j", async (args, reason) => {
    const { exitCode, stderr } = await run(["router", ...args], { SARAZM_DATA_DIR });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(reason);
  });
});

describe("sarazm subgraph", () => {
  it("refuses a name that no subgraph has, with those there are", async () => {
    const { exitCode, stderr } = await run(["subgraph", "weather"], { SARAZM_DATA_DIR });
    expect(exitCode).toBe(EXIT_CODES.invalidUsage);
    for (const { name } of MODULES) expect(stderr).toContain(name);
  });

  it("refuses a port that is none", async () => {
    const { exitCode, stderr } = await run(["subgraph", "parties", "--port", "70000"], { SARAZM_DATA_DIR });
    expect(exitCode).toBe(2);
    expect(stderr).toContain("Give a whole number from 0 to 65535.");
  });
});
