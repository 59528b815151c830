import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { issueToken } from "../../src/kernel/auth";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { bearer, testTokens } from "../harness/tokens";
import { probeSchema } from "./probe-schema";

const database = await filledDatabase();

/** A server over a directory that has no key yet. */
const newServer = async () => {
  const { authenticate, tokenFor, dataDirectory } = testTokens(database);
  const server = await startServer({ database, schema: probeSchema(), authenticate });
  const ask = (token: string) => server.execute({ query: "{ greeting }", headers: bearer(token) });
  const statusOf = async (token: string): Promise<number> => (await ask(token)).status;
  return { server, ask, statusOf, tokenFor, dataDirectory, file: join(dataDirectory, "token-key.json") };
};

describe("The key that signs tokens", () => {
  it("is one, however many need it first, and whole, and its owner's alone", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { dataDirectory, file, statusOf, tokenFor } = await newServer();
      const tokens = await Promise.all(Array.from({ length: 8 }, () => tokenFor({ role: "ASSESSOR" })));
      expect(await Promise.all(tokens.map(statusOf))).toEqual(Array(8).fill(200));
      expect(await readdir(dataDirectory)).toEqual(["token-key.json"]);
      expect((await stat(file)).mode & 0o777).toBe(0o600);
    }
  });

  it("is found by a server that had none when it was asked first", async () => {
    const elsewhere = await newServer();
    const { statusOf, tokenFor } = await newServer();
    expect(await statusOf(await elsewhere.tokenFor({ role: "ASSESSOR" }))).toBe(401);
    expect(await statusOf(await tokenFor({ role: "ASSESSOR" }))).toBe(200);
  });

  it("ends what it signed when it is removed, and the next is another", async () => {
    const { statusOf, tokenFor, file } = await newServer();
    const before = await tokenFor({ role: "ASSESSOR" });
    expect(await statusOf(before)).toBe(200);
    await rm(file);
    expect(await statusOf(before)).toBe(401);
    const after = await tokenFor({ role: "ASSESSOR" });
    expect([await statusOf(before), await statusOf(after)]).toEqual([401, 200]);
  });

  it("that is broken is the server's fault, and stands in no answer and no log", async () => {
    const { ask, tokenFor, file, server, dataDirectory } = await newServer();
    const token = await tokenFor({ role: "ASSESSOR" });
    const { d } = JSON.parse(await readFile(file, "utf8")) as { d: string };
    await writeFile(file, `${d} {"d":"${d}`);
    const answer = await ask(token);
    expect(answer.status).toBe(500);
    expect(answer.body.errors).toMatchObject([{ extensions: { code: "INTERNAL_SERVER_ERROR" } }]);
    expect(JSON.stringify(answer.body)).not.toContain(dataDirectory);
    const log = JSON.stringify(server.log.entries());
    expect(log).toContain("token-key.json, cannot be used (it is no key of ours)");
    expect([d, token.split(".")[2] ?? ""].filter((secret) => log.includes(secret))).toEqual([]);
    const grant = { role: "ASSESSOR", expiresAt: new Date(Date.now() + 60_000) } as const;
    await expect(issueToken({ database, dataDirectory, by: { subject: "a test" } }, grant)).rejects.toThrow(
      /cannot be used/,
    );
  });
});
