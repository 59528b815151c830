import { setTimeout } from "node:timers/promises";
import { exportSPKI, importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { describe, expect, it } from "vitest";
import { createAuthenticate } from "../../src/kernel/auth";
import { startIssuer, type TestIssuer } from "../harness/openid-issuer";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { bearer, testTokens } from "../harness/tokens";
import { probeSchema } from "./probe-schema";

const database = await filledDatabase();
const { dataDirectory, tokenFor } = testTokens(database);

const serverFor = (openIdIssuer: TestIssuer) => {
  const authenticate = createAuthenticate({ database, dataDirectory, openIdIssuer });
  return startServer({ database, schema: probeSchema(), authenticate });
};

const issuer = await startIssuer();
const server = await serverFor(issuer);

const inAnHour = (): number => Math.floor(Date.now() / 1000) + 3600;

const claims = (more: JWTPayload = {}): JWTPayload => ({
  sub: "f:1:aigerim",
  exp: inAnHour(),
  sarazm_role: "focal-point",
  sarazm_country: "KZ",
  ...more,
});

const ask = async (token: string, to = server) => {
  const answer = await to.execute({ query: "{ principal }", headers: bearer(token) });
  return { ...answer, code: answer.body.errors?.[0]?.extensions?.["code"] };
};

const statusOf = async (token: string, to = server): Promise<number> => (await ask(token, to)).status;

describe("A token of an OpenID Connect issuer", () => {
  it("says who sends it", async () => {
    const exp = inAnHour();
    const { expectData } = await ask(await issuer.sign(claims({ exp, jti: "7", name: "Айгерим" })));
    expect(JSON.parse(String(expectData()["principal"]))).toEqual({
      subject: "f:1:aigerim",
      role: "FOCAL_POINT",
      country: "KZ",
      name: "Айгерим",
      issuer: issuer.issuer,
      tokenId: "7",
      expiresAt: new Date(exp * 1000).toISOString(),
    });
  });

  it("needs neither an id nor a name, and may be for others too", async () => {
    const token = await issuer.sign(claims({ aud: ["others", issuer.audience] }));
    const { expectData } = await ask(token);
    expect(JSON.parse(String(expectData()["principal"]))).toMatchObject({
      name: "Focal point of Kazakhstan",
    });
  });

  it.each(["RS256", "PS384", "ES256", "ES512", "EdDSA"])("may be signed by %s", async (alg) => {
    const of = await startIssuer();
    await of.rotate(alg);
    expect(await statusOf(await of.sign(claims()), await serverFor(of))).toBe(200);
  });

  it.each([
    ["for another audience", { aud: "others" }],
    ["for no audience", { aud: undefined }],
    ["of another issuer", { iss: "http://127.0.0.1:1" }],
    ["that says it is of the command line", { iss: "sarazm", aud: "sarazm" }],
    ["that has expired", { exp: 1_700_000_000 }],
    ["that never expires", { exp: undefined }],
    ["of nobody", { sub: undefined }],
    ["without a role", { sarazm_role: undefined }],
  ] as const)("%s does not hold", async (_, wrong) => {
    const { status, code } = await ask(await issuer.sign(claims(wrong as JWTPayload)));
    expect([status, code]).toEqual([401, "UNAUTHENTICATED"]);
  });

  it("signed with what everybody knows does not hold", async () => {
    const { kid, jwk } = await issuer.rotate();
    const given = { iss: issuer.issuer, aud: issuer.audience, ...claims() };
    const pem = await exportSPKI((await importJWK(jwk, "RS256")) as never);
    const hmac = (secret: string) =>
      new SignJWT(given).setProtectedHeader({ alg: "HS256", kid }).sign(new TextEncoder().encode(secret));
    const tokens = [await hmac(pem), await hmac(JSON.stringify(jwk)), new UnsecuredJWT(given).encode()];
    expect(await Promise.all(tokens.map((token) => statusOf(token)))).toEqual([401, 401, 401]);
  });

  it("holds beside those that were issued here", async () => {
    expect(await statusOf(await tokenFor({ role: "ASSESSOR" }))).toBe(200);
  });
});

describe("The keys of an issuer", () => {
  it("are fetched once for many tokens, those with made-up keys among them", async () => {
    const of = await startIssuer();
    const to = await serverFor(of);
    const key = await of.rotate();
    const tokens = await Promise.all([
      ...Array.from({ length: 10 }, () => of.sign(claims(), key)),
      ...Array.from({ length: 30 }, (_, n) => of.sign(claims(), { ...key, kid: `made-up-${n}` })),
    ]);
    const statuses = await Promise.all(tokens.map((token) => statusOf(token, to)));
    expect(statuses).toEqual([...Array(10).fill(200), ...Array(30).fill(401)]);
    expect(of.fetches()).toBe(1);
  });

  it("may be replaced: a new one is found, and the one before holds no longer", async () => {
    const of = await startIssuer();
    const to = await serverFor(of);
    const before = await of.sign(claims());
    expect(await statusOf(before, to)).toBe(200);
    await of.rotate();
    const after = await of.sign(claims());
    // Unknown keys are not asked for again for five seconds.
    await setTimeout(5100);
    expect([await statusOf(after, to), await statusOf(before, to)]).toEqual([200, 401]);
  });
});

describe("An issuer that does not give its keys", () => {
  it.each([
    ["it fails", (response) => response.writeHead(500).end()],
    ["it sends no JSON", (response) => response.end("<html>")],
    ["it sends no keys", (response) => response.end('{"keys":7}')],
    ["it sends another way", (response) => response.writeHead(302, { location: "/elsewhere" }).end()],
    ["it hangs", () => undefined],
  ] as const satisfies readonly (readonly [string, Parameters<TestIssuer["answer"]>[0]])[])(
    "makes who sends its tokens wait, and nobody else, where %s",
    async (_, respond) => {
      const of = await startIssuer();
      const to = await serverFor(of);
      of.answer(respond);
      const { status, code, headers } = await ask(await of.sign(claims()), to);
      expect([status, code]).toEqual([503, "SERVICE_UNAVAILABLE"]);
      expect(headers.get("www-authenticate")).toBeNull();
      expect(headers.get("cache-control")).toBe("no-store");
      expect((await to.execute({ query: "{ greeting }" })).status).toBe(200);
      expect(await statusOf(await tokenFor({ role: "ASSESSOR" }), to)).toBe(200);
      of.answer(undefined);
      // One that did not answer is left in peace for a second.
      await setTimeout(1100);
      expect(await statusOf(await of.sign(claims()), to)).toBe(200);
    },
  );

  it("is named in the log, without the token, and is not asked for every token", async () => {
    const of = await startIssuer();
    const to = await serverFor(of);
    const token = await of.sign(claims());
    await of.stop();
    const statuses = await Promise.all(Array.from({ length: 20 }, () => statusOf(token, to)));
    expect(new Set(statuses)).toEqual(new Set([503]));
    const warnings = to.log.entries().filter(({ level }) => level === 40);
    expect(warnings).toHaveLength(20);
    expect(warnings[0]?.["reason"]).toMatch(/ECONNREFUSED/);
    expect(token.split(".").filter((part) => JSON.stringify(to.log.entries()).includes(part))).toEqual([]);
    await of.start();
    expect(await statusOf(token, to)).toBe(503);
    expect(of.fetches()).toBe(0);
    await setTimeout(1100);
    expect(await statusOf(token, to)).toBe(200);
  });

  it("stops nobody whose key is known", async () => {
    const of = await startIssuer();
    const to = await serverFor(of);
    const token = await of.sign(claims());
    expect(await statusOf(token, to)).toBe(200);
    await of.stop();
    expect(await statusOf(token, to)).toBe(200);
  });
});
