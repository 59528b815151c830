import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../../src/kernel/config";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { probeSchema } from "./probe-schema";

const server = await startServer({ database: await filledDatabase(), schema: probeSchema() });

describe("Every answer", () => {
  it("names the oldest revision that any of its reads saw", async () => {
    const { headers } = await server.execute({ query: "{ revisions(read: [8, 7, 9]) }" });
    expect(headers.get("sarazm-revision")).toBe("7");
  });

  it("names no revision when nothing was read", async () => {
    const { headers } = await server.execute({ query: "{ greeting }" });
    expect(headers.get("sarazm-revision")).toBeNull();
  });

  it("varies by media type and language, and is not kept without asking again", async () => {
    const { headers } = await server.execute({ query: "{ greeting }" });
    expect(headers.get("vary")).toMatch(/Accept, Accept-Language/);
    expect(headers.get("cache-control")).toMatch(/(^|, )no-cache$/);
  });

  it("has an id of its own, under which the log knows the request", async () => {
    const first = await server.execute({ query: "{ greeting }" });
    const second = await server.execute({ query: "{ greeting }" });
    expect(first.requestId).not.toBe(second.requestId);
    await expect
      .poll(() => server.log.entries().filter(({ requestId }) => requestId === first.requestId))
      .toMatchObject([{ msg: "request", method: "POST", path: "/graphql", status: 200 }]);
  });

  it("tells browsers to load and guess nothing", async () => {
    const { headers } = await server.execute({ query: "{ greeting }" });
    expect(headers.get("content-security-policy")).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("is compressed when it is long and the client can read that", async () => {
    const ask = (length: number) =>
      server.app.inject({
        method: "POST",
        url: "/graphql",
        headers: { "accept-encoding": "br" },
        payload: { query: `{ long(length: ${length}) }` },
      });
    const long = await ask(100_000);
    expect(long.headers["content-encoding"]).toBe("br");
    expect(long.rawPayload.length).toBeLessThan(10_000);
    expect(JSON.parse(brotliDecompressSync(long.rawPayload).toString()).data.long).toHaveLength(100_000);
    expect((await ask(100)).headers["content-encoding"]).toBeUndefined();
  });
});

describe("Client applications of other origins", () => {
  it("may ask", async () => {
    const preflight = await server.request("/graphql", {
      method: "OPTIONS",
      headers: {
        origin: "https://client.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
    expect(preflight.headers.get("access-control-allow-methods")).toMatch(/POST/);
    expect(preflight.headers.get("access-control-allow-headers")).toBe("content-type");
  });

  it("may read answers and the revision, but with no cookies", async () => {
    const { headers } = await server.execute({
      query: "{ greeting }",
      headers: { origin: "https://client.example" },
    });
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-expose-headers")).toMatch(/Sarazm-Revision/);
    expect(headers.get("access-control-allow-credentials")).toBeNull();
  });

  it.each(["api", "subscriptions", "exports", "feeds", "corrections", "access"])(
    "may read every header of an answer that docs/%s.md names",
    async (page) => {
      const text = await readFile(join(packageRoot, "docs", `${page}.md`), "utf8");
      const named = [...text.matchAll(/`(ETag|Link|[A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]*)+)\b/g)].map(
        ([, name]) => name,
      );
      const { headers } = await server.execute({
        query: "{ greeting }",
        headers: { origin: "https://client.example" },
      });
      const exposed = headers.get("access-control-expose-headers")?.split(", ");
      const wanted = named.filter((name) => !OF_REQUESTS.has(name ?? "") && !READ_BY_ANYBODY.has(name ?? ""));
      expect(exposed).toEqual(expect.arrayContaining(wanted));
    },
  );

  it("may read where a stream of events begins", async () => {
    const { headers } = await server.execute({
      query: "{ greeting }",
      headers: { origin: "https://client.example" },
    });
    expect(headers.get("access-control-expose-headers")).toContain("Sarazm-Cursor");
  });
});

const OF_REQUESTS: ReadonlySet<string> = new Set(["Accept-Language", "If-None-Match", "X-Forwarded-For"]);

/** The Fetch standard lets scripts read these of any answer. */
const READ_BY_ANYBODY: ReadonlySet<string> = new Set([
  "Cache-Control",
  "Content-Language",
  "Content-Type",
  "Last-Modified",
]);
