import { describe, expect, it } from "vitest";
import { migrate } from "../../src/kernel/database";
import { silentLogger } from "../harness/log-capture";
import { emptyDatabase, filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { probeSchema } from "./probe-schema";

const schema = probeSchema();

describe("/health/live", () => {
  it("answers as long as the process does, whatever the database holds", async () => {
    const server = await startServer({ database: await emptyDatabase(), schema });
    const response = await server.request("/health/live");
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({ status: "live" });
  });
});

describe("/health/ready", () => {
  it("names the revision of the dataset", async () => {
    const database = await filledDatabase();
    const server = await startServer({ database, schema });
    const { revision } = await database.kysely
      .selectFrom("dataset")
      .select("revision")
      .executeTakeFirstOrThrow();
    const response = await server.request("/health/ready");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: "ready", revision });
  });

  it("tells what is missing, step by step", async () => {
    const database = await emptyDatabase();
    const server = await startServer({ database, schema });
    const answer = async () => {
      const response = await server.request("/health/ready");
      return { status: response.status, body: await response.json() };
    };
    expect(await answer()).toEqual({
      status: 503,
      body: { status: "unavailable", reason: expect.stringMatching(/no tables/) },
    });
    await migrate(database, silentLogger);
    expect(await answer()).toEqual({
      status: 503,
      body: { status: "unavailable", reason: expect.stringMatching(/no dataset/) },
    });
  });
});
