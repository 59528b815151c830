import { afterAll, describe, expect, it } from "vitest";
import { connect } from "../../src/kernel/database";
import { silentLogger } from "../harness/log-capture";
import { startDatabaseProxy } from "../harness/tcp-proxy";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { probeSchema } from "./probe-schema";

const database = await filledDatabase();

/** The same database, over a network that can be cut. */
const overProxy = async () => {
  const { proxy, url } = await startDatabaseProxy(database.url);
  const proxied = await connect(url, silentLogger);
  afterAll(async () => {
    await proxied.close();
    await proxy.cut();
  });
  return { proxy, proxied };
};

describe("An error that was written for clients", () => {
  it("reaches them as it is", async () => {
    const server = await startServer({ database, schema: probeSchema() });
    const answer = await server.execute({ query: "{ refused }" });
    expect(answer.status).toBe(200);
    expect(answer.expectErrors()).toEqual([
      {
        message: "There is no such thing.",
        locations: [{ line: 1, column: 3 }],
        path: ["refused"],
        extensions: { code: "NOT_FOUND" },
      },
    ]);
    expect(server.log.entries().filter(({ level }) => level === 50)).toEqual([]);
  });
});

describe("An error that nobody expected", () => {
  it.each([
    ["broken", /secret of/],
    ["brokenStatement", /relation "nowhere" does not exist/],
  ])("in %s: is masked, and logged under its id with its request", async (field, secret) => {
    const server = await startServer({ database, schema: probeSchema() });
    const answer = await server.execute({ query: `{ greeting ${field} }` });
    const [error] = answer.expectErrors();
    expect(answer.body.data).toEqual({ greeting: "Salom", [field]: null });
    expect(error?.extensions).toEqual({ code: "INTERNAL_SERVER_ERROR" });
    expect(JSON.stringify(answer.body)).not.toMatch(/secret|SELECT|nowhere|passwd/);

    const id = error?.message.match(
      /^Something failed on the server; its log has the details under (\S+)\.$/,
    )?.[1];
    const logged = server.log.entries().filter(({ level }) => level === 50);
    expect(logged).toMatchObject([
      { errorId: id, requestId: answer.requestId, err: { message: expect.stringMatching(secret) } },
    ]);
  });

  it("is masked whatever NODE_ENV says", async () => {
    const before = process.env["NODE_ENV"];
    process.env["NODE_ENV"] = "development";
    try {
      const server = await startServer({ database, schema: probeSchema() });
      const { body } = await server.execute({ query: "{ broken }" });
      expect(Object.keys(body.errors?.[0]?.extensions ?? {})).toEqual(["code"]);
    } finally {
      process.env["NODE_ENV"] = before;
    }
  });
});

describe("A database that does not answer", () => {
  it("makes operations unavailable, and only until it is back", async () => {
    const { proxy, proxied } = await overProxy();
    const server = await startServer({ database: proxied, schema: probeSchema() });
    const query = "{ databaseName }";
    const name = (await server.execute({ query })).expectData();

    await proxy.cut();
    const lost = await server.execute({ query });
    expect(lost.status).toBe(503);
    expect(lost.body.errors).toMatchObject([
      { message: expect.stringMatching(/try again/), extensions: { code: "SERVICE_UNAVAILABLE" } },
    ]);
    const ready = await server.request("/health/ready");
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({
      status: "unavailable",
      reason: "The database cannot be reached.",
    });

    await proxy.mend();
    expect((await server.execute({ query })).expectData()).toEqual(name);
    expect((await server.request("/health/ready")).status).toBe(200);
  });

  it("is told apart from a statement that took too long", async () => {
    const server = await startServer({ database, schema: probeSchema() });
    const [error] = (await server.execute({ query: "{ slowStatement }" })).expectErrors();
    expect(error).toMatchObject({
      message: expect.stringMatching(/took too long/),
      extensions: { code: "OPERATION_TIMED_OUT" },
    });
  });
});
