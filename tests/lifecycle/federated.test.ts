import { describe, expect, it } from "vitest";
import { MODULES } from "../../src/graph";
import { isRunning } from "../../src/kernel/database/embedded/process-identity";
import { postmasterOf, temporaryDataDirectory, waitUntil } from "./data-directory";
import { ask, run, serverStarter } from "./program";
import { subgraphsOf } from "./support/subgraph-processes";

const SARAZM_DATA_DIR = await temporaryDataDirectory();
const startServer = serverStarter();

const QUERY =
  "{ initiatives(first: 2) { totalCount nodes { id proposals { leader { name { text } } } actionItems(first: 1) { totalCount } } } }";

const LONGEST_MS = 120_000;

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
    expect(exitCode).not.toBe(0);
    for (const { name } of MODULES) expect(stderr).toContain(name);
  });

  it("refuses a port that is none", async () => {
    const { exitCode, stderr } = await run(["subgraph", "parties", "--port", "70000"], { SARAZM_DATA_DIR });
    expect(exitCode).toBe(2);
    expect(stderr).toContain("Give a whole number from 0 to 65535.");
  });
});
