import { expect, it } from "vitest";
import { postmasterOf, temporaryDataDirectory } from "../lifecycle/data-directory";
import { serverStarter } from "../lifecycle/program";
import { beginWriting } from "./crash-run";
import { expectNothingLost } from "./expect-nothing-lost";
import { freePort } from "./free-port";

const WRITES = Number(process.env["STRESS_WRITES"] ?? 10_000);

const SARAZM_DATA_DIR = await temporaryDataDirectory();
const startServer = serverStarter();

const variables = {
  SARAZM_DATA_DIR,
  PORT: await freePort(),
  WEBHOOK_ALLOW_PRIVATE_ADDRESSES: "1",
  WEBHOOK_RETRY_MS: "100",
};

it(`server and PostgreSQL are killed amid ${WRITES} writes of many about the same items: each that was acknowledged is there, none twice, and all are told`, {
  timeout: 120_000 + WRITES * 150,
}, async () => {
  let server = await startServer(variables);
  const { graph } = server;
  const writing = await beginWriting(graph, variables, WRITES);
  const following = writing.subscriber.follow();

  await writing.reached(WRITES / 3);
  server.kill("SIGKILL");
  await server.ended;
  server = await startServer(variables);
  await writing.reached((2 * WRITES) / 3);
  process.kill((await postmasterOf(SARAZM_DATA_DIR)) as number, "SIGKILL");
  await writing.written;

  await expectNothingLost(writing, { graph, variables, writes: WRITES });
  await following;
  // SIGTERM would be followed by SIGKILL, before a busy machine has stopped everything.
  server.kill("SIGINT");
  expect((await server.ended).exitCode).toBe(0);
});
