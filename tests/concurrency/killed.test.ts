import { expect, it } from "vitest";
import { postmasterOf } from "../lifecycle/data-directory";
import { beginWriting } from "./crash-run";
import { expectNothingLost } from "./expect-nothing-lost";
import { killable } from "./killable";

const WRITES = Number(process.env["STRESS_WRITES"] ?? 10_000);

const { dataDirectory, variables, start } = await killable();

it(`server and PostgreSQL are killed amid ${WRITES} writes of many about the same items: each that was acknowledged is there, none twice, and all are told`, {
  timeout: 120_000 + WRITES * 150,
}, async () => {
  let server = await start();
  const { graph } = server;
  const writing = await beginWriting(graph, variables, WRITES);
  const following = writing.subscriber.follow();

  await writing.reached(WRITES / 3);
  server.kill("SIGKILL");
  await server.ended;
  server = await start();
  await writing.reached((2 * WRITES) / 3);
  process.kill((await postmasterOf(dataDirectory)) as number, "SIGKILL");
  await writing.written;

  await expectNothingLost(writing, { graph, variables, writes: WRITES });
  await following;
  // SIGTERM would be followed by SIGKILL, before a busy machine has stopped everything.
  server.kill("SIGINT");
  expect((await server.ended).exitCode).toBe(0);
});
