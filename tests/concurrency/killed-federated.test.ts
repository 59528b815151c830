import { expect, it } from "vitest";
import { postmasterOf, temporaryDataDirectory, waitUntil } from "../lifecycle/data-directory";
import { serverStarter } from "../lifecycle/program";
import { subgraphsOf } from "../lifecycle/support/subgraph-processes";
import { beginWriting } from "./crash-run";
import { expectNothingLost } from "./expect-nothing-lost";
import { freePort } from "./free-port";

const WRITES = Number(process.env["STRESS_WRITES"] ?? 400);

const SARAZM_DATA_DIR = await temporaryDataDirectory();
const startServer = serverStarter();
const startFederated = (variables: Readonly<Record<string, string>>) =>
  startServer(variables, ["--federated"]);

const variables = {
  SARAZM_DATA_DIR,
  PORT: await freePort(),
  WEBHOOK_ALLOW_PRIVATE_ADDRESSES: "1",
  WEBHOOK_RETRY_MS: "100",
};

it(`over subgraphs, the one that is written to, the server in front and PostgreSQL are killed amid ${WRITES} writes: each that was acknowledged is there, none twice, and all are told`, {
  timeout: 240_000 + WRITES * 150,
}, async () => {
  let server = await startFederated(variables);
  const { graph } = server;
  const written = async (): Promise<number> => (await subgraphsOf(server)).get("action-plan") as number;
  const writing = await beginWriting(graph, variables, WRITES);
  const following = writing.subscriber.follow();

  await writing.reached(WRITES / 4);
  const first = await written();
  process.kill(first, "SIGKILL");
  await waitUntil(async () => ![first, undefined].includes(await written()), "it runs again");
  await writing.reached(WRITES / 2);
  server.kill("SIGKILL");
  await server.ended;
  server = await startFederated(variables);
  await writing.reached((3 * WRITES) / 4);
  process.kill((await postmasterOf(SARAZM_DATA_DIR)) as number, "SIGKILL");
  await writing.written;

  await expectNothingLost(writing, { graph, variables, writes: WRITES });
  await following;
  // SIGTERM would be followed by SIGKILL, before a busy machine has stopped everything.
  server.kill("SIGINT");
  expect((await server.ended).exitCode).toBe(0);
});
