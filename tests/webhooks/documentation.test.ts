import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { execa } from "execa";
import { afterAll, expect, it } from "vitest";
import { packageRoot } from "../../src/kernel/config";
import { ping } from "../../src/webhooks";
import { newSecret } from "../../src/webhooks/signature";
import { readDocument } from "../docs/markdown";
import { endsWithRun } from "../harness/ends-with-run";
import { add, SETTINGS, waitUntil, webhookDatabase } from "./support/webhooks";

const database = await webhookDatabase();

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
};

it("the receiver in docs/webhooks.md takes what is signed with its secret, and nothing else", async () => {
  const [, code = ""] = /```js\n(.*?)```/s.exec(readDocument("docs/webhooks.md")) ?? [];
  const port = await freePort();
  const { id, secret } = await add(database, { url: `http://127.0.0.1:${port}/` });
  const receiver = execa(process.execPath, ["--input-type=module", "--eval", code], {
    cwd: packageRoot,
    env: { WEBHOOK_SECRET: secret, PORT: String(port) },
    reject: false,
  });
  endsWithRun(receiver);
  afterAll(() => receiver.kill());
  const answer = () => ping(database.kysely, id, SETTINGS);
  await waitUntil(async () => (await answer()).status === 204, "the receiver takes it");
  await database.pool.query("UPDATE webhook SET secret = $1", [newSecret()]);
  expect(await answer()).toMatchObject({ isDelivered: false, status: 400 });
});
