import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { find, REQUEST, requested, send } from "../support/corrections";
import { serveGraph } from "../support/graph";
import { ASSESSOR } from "../support/recording";

const limited = await serveGraph({ correctionsPerHour: 2 });
const { database } = limited;
const behindProxy = (trustProxy: number | string[]) =>
  serveGraph({ database, correctionsPerHour: 1, trustProxy });

const from = (address: string) => ({ headers: { "x-forwarded-for": address } });
type Served = typeof limited;

/** The code of the error that asking leads to; undefined where it was written. */
const refusal = async (server: Served, options: Parameters<typeof send>[3] = {}, change = {}) =>
  (await send(server, "requestCorrection", { ...REQUEST, ...change }, options)).body.errors?.[0]
    ?.extensions?.["code"];

describe("Asking without a token", () => {
  it("is taken so often an hour, then refused, with the time to wait; not so with a token, nor for a replay", async () => {
    const idempotencyKey = randomUUID();
    const first = await requested(limited, { idempotencyKey });
    expect(await requested(limited, { idempotencyKey })).toEqual(first);
    expect(await refusal(limited)).toBeUndefined();
    const before = await find(limited, {});

    const answer = await send(limited, "requestCorrection", REQUEST);
    const [error] = answer.expectErrors();
    expect(answer.status).toBe(429);
    expect(error?.extensions).toEqual({ code: "RATE_LIMITED", retryAfterSeconds: expect.any(Number) });
    const seconds = error?.extensions?.["retryAfterSeconds"] as number;
    expect(seconds).toBeGreaterThan(3500);
    expect(seconds).toBeLessThanOrEqual(3600);
    expect(answer.headers.get("retry-after")).toBe(String(seconds));
    expect(error?.message).toContain(`${seconds} seconds`);
    expect(await refusal(limited, {}, { idempotencyKey: randomUUID() })).toBe("RATE_LIMITED");
    expect(await find(limited, {})).toEqual(before);

    expect(await requested(limited, { idempotencyKey })).toEqual(first);
    expect(await refusal(limited, { grant: ASSESSOR })).toBeUndefined();
  });

  it("is counted by the address of the connection, whatever a header says", async () => {
    const server = await serveGraph({ database, correctionsPerHour: 1 });
    expect(await refusal(server, from("192.0.2.1"))).toBeUndefined();
    expect(await refusal(server, from("192.0.2.2"))).toBe("RATE_LIMITED");
  });

  it.each([
    ["how many", 1],
    ["which", ["127.0.0.0/8"]],
  ])("is counted by the address that a proxy tells, where it is told %s there are", async (_, trustProxy) => {
    const server = await behindProxy(trustProxy as number | string[]);
    expect(await refusal(server, from("192.0.2.1"))).toBeUndefined();
    expect(await refusal(server, from("192.0.2.2"))).toBeUndefined();
    expect(await refusal(server, from("192.0.2.1"))).toBe("RATE_LIMITED");
    // What a client writes in front of the proxy's word is not believed.
    expect(await refusal(server, from("192.0.2.3, 192.0.2.1"))).toBe("RATE_LIMITED");
  });

  it("is counted for an IPv6 network of 64 bits at once, and for IPv4 in either form", async () => {
    const server = await behindProxy(1);
    expect(await refusal(server, from("2001:db8:1:2::1"))).toBeUndefined();
    expect(await refusal(server, from("2001:db8:1:2:ffff::9"))).toBe("RATE_LIMITED");
    expect(await refusal(server, from("2001:db8:1:3::1"))).toBeUndefined();
    expect(await refusal(server, from("::ffff:192.0.2.7"))).toBeUndefined();
    expect(await refusal(server, from("192.0.2.7"))).toBe("RATE_LIMITED");
  });

  it("is refused altogether where none is taken", async () => {
    const server = await serveGraph({ database, correctionsPerHour: 0 });
    expect(await refusal(server)).toBe("UNAUTHENTICATED");
    expect(await refusal(server, { grant: ASSESSOR })).toBeUndefined();
  });
});
