import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { buildWholeGraph } from "../../src/graph";
import { authorizationIn, revokeToken } from "../../src/kernel/auth";
import { connect } from "../../src/kernel/database";
import { createApp } from "../../src/server";
import { silentLogger } from "../harness/log-capture";
import { startDatabaseProxy } from "../harness/tcp-proxy";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { bearer, testTokens } from "../harness/tokens";
import { badHeaders, claimsOf } from "./bad-tokens";
import { probeSchema } from "./probe-schema";

const database = await filledDatabase();
const tokens = testTokens(database);
const { authenticate, tokenFor } = tokens;
const server = await startServer({ database, schema: probeSchema(), authenticate });
const revoke = (token: string) => revokeToken(database, claimsOf(token).jti ?? "", { subject: "a test" });
const bad = await badHeaders({ ...tokens, revoke });

const REFUSAL =
  "The access token does not hold: ask whoever gave it to you for a new one, and send that alone in the header 'Authorization', after the word 'Bearer'; to read, send none.";

const principal = async (headers: Readonly<Record<string, string>>): Promise<unknown> => {
  const { principal } = (await server.execute({ query: "{ principal }", headers })).expectData();
  return principal === null ? null : JSON.parse(String(principal));
};

/** The secret parts of a header: a token's signature and payload, whatever else it holds. */
const secretsOf = (header: string): string[] => {
  const [head = "", payload = "", signature = ""] = header.split(" ").at(-1)?.split(".") ?? [];
  return [head, payload, signature, "secret-subject"].filter((part) => part.length > 10);
};

describe("Who sends a token that holds", () => {
  it.each([
    [{ role: "FOCAL_POINT", country: "KZ" }, "Focal point of Kazakhstan", "focal-point-kz"],
    [{ role: "FOCAL_POINT", country: "TM" }, "Focal point of Turkmenistan", "focal-point-tm"],
    [{ role: "ASSESSOR" }, "Independent assessor", "assessor"],
    [{ role: "SECRETARIAT" }, "Secretariat", "secretariat"],
  ] as const)("%j is known as %s", async (grant, name, subject) => {
    const token = await tokenFor(grant);
    expect(await principal(bearer(token))).toEqual({
      ...grant,
      name,
      subject,
      issuer: "sarazm",
      tokenId: claimsOf(token).jti,
      expiresAt: new Date(Number(claimsOf(token).exp) * 1000).toISOString(),
    });
  });

  it("is known by the name and subject that the token gives", async () => {
    const token = await tokenFor({ role: "ASSESSOR", name: "Анна Ли", subject: "anna" });
    expect(await principal(bearer(token))).toMatchObject({ name: "Анна Ли", subject: "anna" });
  });

  it("may write the scheme in any case", async () => {
    const token = await tokenFor({ role: "ASSESSOR" });
    expect(await principal({ authorization: `bEARER  ${token}` })).toMatchObject({ role: "ASSESSOR" });
  });

  it("is nobody without it", async () => {
    expect(await principal({})).toBeNull();
  });

  it("leaves nothing of it in the log", async () => {
    const token = await tokenFor({ role: "ASSESSOR", subject: "secret-subject" });
    const { requestId } = await server.execute({ query: "{ databaseName }", headers: bearer(token) });
    await expect
      .poll(() =>
        server.log.entries().some((entry) => entry.requestId === requestId && entry.msg === "request"),
      )
      .toBe(true);
    const log = JSON.stringify(server.log.entries());
    expect(secretsOf(token).filter((secret) => log.includes(secret))).toEqual([]);
  });
});

describe("A header that does not hold", () => {
  it.each([...bad.keys()])("%s: is one clear 401 that tells nothing", async (kind) => {
    const authorization = bad.get(kind) ?? "";
    const before = server.log.entries().length;
    const answer = await server.execute({ query: "{ principal }", headers: { authorization } });
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual({
      errors: [{ message: REFUSAL, extensions: { code: "UNAUTHENTICATED" } }],
    });
    expect(answer.headers.get("www-authenticate")).toBe('Bearer realm="sarazm", error="invalid_token"');
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");

    const entries = server.log.entries().slice(before);
    expect(entries).toContainEqual(
      expect.objectContaining({
        msg: "a token does not hold",
        level: 30,
        requestId: answer.requestId,
        reason: expect.stringMatching(/./),
      }),
    );
    const told = JSON.stringify([entries, answer.body, [...answer.headers]]);
    expect(secretsOf(authorization).filter((secret) => told.includes(secret))).toEqual([]);
  });

  it("is refused whatever is asked, and before it is read", async () => {
    const authorization = "Bearer x";
    const asked = [
      server.request("/graphql", { method: "POST", headers: { authorization }, body: "no JSON" }),
      server.request("/graphql?query={greeting}", { headers: { authorization, accept: "text/html" } }),
      server.request("/graphql", {
        method: "POST",
        headers: { authorization, "content-type": "text/x" },
        body: "",
      }),
    ];
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([401, 401, 401]);
  });

  it("sent twice is refused, though the first would hold", async () => {
    const value = `Bearer ${await tokenFor({ role: "ASSESSOR" })}`;
    const sent = httpRequest(`${server.url}/graphql?query={greeting}`, {
      headers: [
        "host",
        "localhost",
        "apollo-require-preflight",
        "1",
        "authorization",
        value,
        "authorization",
        value,
      ],
    }).end();
    const [response] = await once(sent, "response");
    response.resume();
    expect(response.statusCode).toBe(401);
  });

  it("is any that differs from one that holds", async () => {
    const token = await tokenFor({ role: "SECRETARIAT" });
    // The last character of a signature has bits that mean nothing.
    const place = fc.integer({ min: 0, max: token.length - 2 });
    const character = fc.constantFrom(..."ABCDEFGHabcdefgh0123456789-_.");
    await fc.assert(
      fc.asyncProperty(place, character, async (at, other) => {
        fc.pre(token[at] !== other);
        const altered = token.slice(0, at) + other + token.slice(at + 1);
        await expect(authenticate(`Bearer ${altered}`)).rejects.toThrow(REFUSAL);
      }),
      { numRuns: 300 },
    );
  });

  it("is any text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
        await expect(authenticate(text)).rejects.toThrow(REFUSAL);
      }),
      { numRuns: 300 },
    );
  });
});

describe("A token ends", () => {
  it("at once when it is revoked, on every server, and no other with it", async () => {
    const second = await startServer({ database, schema: probeSchema(), authenticate });
    const [one, other] = [await tokenFor({ role: "ASSESSOR" }), await tokenFor({ role: "ASSESSOR" })];
    const status = async (of: typeof server, token: string) =>
      (await of.execute({ query: "{ greeting }", headers: bearer(token) })).status;
    expect([await status(server, one), await status(second, one)]).toEqual([200, 200]);
    expect(await revoke(one)).toMatchObject({ outcome: "revoked" });
    expect([await status(server, one), await status(second, one)]).toEqual([401, 401]);
    expect(await status(server, other)).toBe(200);
    expect(await revoke(one)).toMatchObject({ outcome: "already revoked" });
  });

  it("when it expires, while the server runs", async () => {
    const now = Date.now();
    // Clocks may differ by five seconds.
    const token = await tokenFor({
      role: "ASSESSOR",
      issuedAt: new Date(now - 60_000),
      expiresAt: new Date(now - 3000),
    });
    const headers = bearer(token);
    expect((await server.execute({ query: "{ greeting }", headers })).status).toBe(200);
    await setTimeout(3000);
    expect((await server.execute({ query: "{ greeting }", headers })).status).toBe(401);
  });
});

describe("What was issued", () => {
  it.each([
    "update access_token set revoked_at = null where revoked_at is not null",
    "update access_token set expires_at = expires_at + interval '1 year'",
    "delete from access_token",
    "truncate access_token",
  ])("stays: %s", async (statement) => {
    await expect(database.pool.query(statement)).rejects.toMatchObject({ code: "SZ001" });
  });
});

describe("A server for which no tokens were set up", () => {
  it("refuses every one, and answers who sends none", async () => {
    const app = await createApp({ database, logger: silentLogger, schema: probeSchema() });
    afterAll(() => app.close());
    const ask = async (headers: Record<string, string>) =>
      (await app.inject({ method: "POST", url: "/graphql", headers, payload: { query: "{ greeting }" } }))
        .statusCode;
    expect(await ask({})).toBe(200);
    expect(await ask(bearer(await tokenFor({ role: "ASSESSOR" })))).toBe(401);
  });
});

describe("Where answers are kept and operations are known", () => {
  it("a token is checked all the same, and nobody's answer is somebody's", async () => {
    const graph = await startServer({
      database,
      schema: buildWholeGraph(),
      authenticate,
      answerCacheBytes: 10_000_000,
    });
    const token = await tokenFor({ role: "ASSESSOR" });
    const query = "{ countries { code } }";
    const ask = (headers: Record<string, string>) => graph.execute({ query, headers });
    const first = await ask({});
    expect((await ask(bearer(token))).body).toEqual(first.body);
    const known = await ask(bearer(token));
    expect(known.headers.get("etag")).toBeNull();
    expect(graph.log.statementsOf(known.requestId)).toHaveLength(1);
    await revoke(token);
    expect((await ask(bearer(token))).status).toBe(401);
    expect((await ask({})).body).toEqual(first.body);
  });
});

describe("Where the database cannot be reached", () => {
  it("nobody is told that a token does not hold", async () => {
    const { proxy, url } = await startDatabaseProxy(database.url);
    const proxied = await connect(url, silentLogger);
    afterAll(async () => {
      await proxied.close();
      await proxy.cut();
    });
    const apart = await startServer({ database: proxied, schema: probeSchema() });
    const headers = await apart.as({ role: "ASSESSOR" });
    expect((await apart.execute({ query: "{ greeting }", headers })).status).toBe(200);
    await proxy.cut();
    const lost = await apart.execute({ query: "{ greeting }", headers });
    expect(lost.status).toBe(503);
    expect(lost.body.errors).toMatchObject([{ extensions: { code: "SERVICE_UNAVAILABLE" } }]);
    await proxy.mend();
    expect((await apart.execute({ query: "{ greeting }", headers })).status).toBe(200);
  });
});

describe("Where a client can send no header, as browsers for a WebSocket", () => {
  it("the token stands among the parameters, under the header's name in any case", async () => {
    const authorization = `Bearer ${await tokenFor({ role: "ASSESSOR" })}`;
    for (const parameters of [{ authorization }, { Authorization: authorization }]) {
      expect(await authenticate(authorizationIn(parameters))).toMatchObject({ role: "ASSESSOR" });
    }
  });

  it.each([undefined, null, "Bearer x", {}, { token: "x" }])("%j is nobody's", async (parameters) => {
    expect(await authenticate(authorizationIn(parameters))).toBeUndefined();
  });

  it.each([null, 7, ["Bearer x"], { bearer: "x" }])(
    "the authorization %j does not hold",
    async (authorization) => {
      await expect(authenticate(authorizationIn({ authorization }))).rejects.toThrow(REFUSAL);
    },
  );

  it("two of them do not hold", async () => {
    const authorization = `Bearer ${await tokenFor({ role: "ASSESSOR" })}`;
    const twice = { authorization, Authorization: authorization };
    await expect(authenticate(authorizationIn(twice))).rejects.toThrow(REFUSAL);
  });
});
