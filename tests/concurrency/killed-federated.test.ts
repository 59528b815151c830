import { expect, it } from "vitest";
import { postmasterOf, waitUntil } from "../lifecycle/data-directory";
import { subgraphsOf } from "../lifecycle/support/subgraph-processes";
import { beginWriting } from "./crash-run";
import { expectNothingLost } from "./expect-nothing-lost";
import { killable } from "./killable";

const WRITES = Number(process.env["STRESS_WRITES"] ?? 400);

const { dataDirectory, variables, start } = await killable(["--federated"]);

it(`over subgraphs, the one that is written to, the server in front and PostgreSQL are killed amid ${WRITES} writes: each that was acknowledged is there, none twice, and all are told`, {
  timeout: 240_000 + WRITES * 150,
}, async () => {
  let server = await start();
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
  server = await start();
  await writing.reached((3 * WRITES) / 4);
  process.kill((await postmasterOf(dataDirectory)) as number, "SIGKILL");
  await writing.written;

  await expectNothingLost(writing, { graph, variables, writes: WRITES });
  await following;
  // SIGTERM would be followed by SIGKILL, before a busy machine has stopped everything.
  server.kill("SIGINT");
  expect((await server.ended).exitCode).toBe(0);
});
