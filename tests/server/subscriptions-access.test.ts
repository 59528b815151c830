import type { GraphQLFormattedError } from "graphql";
import { createClient } from "graphql-ws";
import { decodeJwt } from "jose";
import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { buildWholeGraph } from "../../src/graph";
import { revokeToken } from "../../src/kernel/auth";
import { subscribe, TRANSPORTS } from "../harness/subscriber";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { bearer } from "../harness/tokens";

const database = await filledDatabase();
const server = await startServer({
  database,
  schema: buildWholeGraph(),
  subscriptions: { checkTokenEveryMs: 200 },
});
const address = `${server.url}/graphql`;
const QUERY = "subscription { statusChanged { id } }";

describe("The parameters of a WebSocket", () => {
  const open = (connectionParams: Record<string, unknown>) => {
    const client = createClient({
      url: address.replace("http", "ws"),
      webSocketImpl: WebSocket,
      connectionParams,
      retryAttempts: 0,
    });
    const answer = new Promise<{ data?: object | null; errors?: readonly GraphQLFormattedError[] }>(
      (resolve, reject) =>
        client.subscribe(
          { query: MUTATION },
          {
            next: (result) => resolve(result as never),
            error: (error) => (Array.isArray(error) ? resolve({ errors: error }) : reject(error)),
            complete: () => undefined,
          },
        ),
    );
    return answer.finally(() => client.dispose());
  };
  const MUTATION = `mutation { retractStatusChange(input: { statusChangeId: "nobody-knows-it", reason: "A mistake.", expectedVersion: 1, evidence: [] }) { userErrors { code } } }`;

  it.each(["authorization", "Authorization", "AUTHORIZATION"])("name a token as %s", async (name) => {
    const token = await server.tokenFor({ role: "SECRETARIAT" });
    const { data, errors } = await open({ [name]: `Bearer ${token}` });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ retractStatusChange: { userErrors: expect.anything() } });
  });

  it.each(["authorization", "Authorization"])("are refused with a bad token as %s", async (name) => {
    await expect(open({ [name]: "Bearer bad.bad.bad" })).rejects.toMatchObject({ code: 4403 });
  });
});

describe.each(TRANSPORTS)("A token over %s", (transport) => {
  it("that does not hold is refused", async () => {
    const subscriber = subscribe(transport, address, { query: QUERY, headers: bearer("nonsense") });
    await subscriber.untilDone();
    if (transport === "WebSocket") expect(subscriber.closed()?.code).toBe(4403);
    else expect(subscriber.closed()?.reason).toContain("401");
  });

  it("ends the subscription when it expires", async () => {
    const token = await server.tokenFor({ role: "ASSESSOR", expiresAt: new Date(Date.now() + 2_000) });
    const subscriber = subscribe(transport, address, { query: QUERY, headers: bearer(token) });
    await subscriber.untilDone();
    expect(subscriber.errors[0]?.extensions).toEqual({ code: "UNAUTHENTICATED" });
    expect(subscriber.errors[0]?.message).toContain("expired");
  });

  it("ends the subscription soon after it is revoked", async () => {
    const token = await server.tokenFor({ role: "ASSESSOR" });
    const subscriber = subscribe(transport, address, { query: QUERY, headers: bearer(token) });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(subscriber.isDone()).toBe(false);
    await revokeToken(database, decodeJwt(token).jti as string, { subject: "a test" });
    await subscriber.untilDone();
    expect(subscriber.errors[0]?.extensions).toEqual({ code: "UNAUTHENTICATED" });
  });

  it("is who writes over the connection", async () => {
    const query = `mutation { recordStatus(input: { itemId: "nobody-knows-it", status: PIPELINE, effectiveOn: "2026-01-01", evidence: [], expectedVersion: 1 }) { userErrors { code } } }`;
    const token = await server.tokenFor({ role: "SECRETARIAT" });
    const { body } = await server.execute({ query, headers: bearer(token) });
    const subscriber = subscribe(transport, address, { query, headers: bearer(token) });
    await subscriber.untilDone();
    expect(subscriber.errors).toEqual(body.errors ?? []);
    expect(subscriber.results[0]?.data ?? null).toEqual(body.data ?? null);
  });
});
