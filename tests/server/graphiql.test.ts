import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { probeSchema } from "./probe-schema";

const server = await startServer({ database: await filledDatabase(), schema: probeSchema() });

const BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

const assetsOf = (page: string): string[] =>
  [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? "");

describe("GraphiQL", () => {
  it("is where a browser lands", async () => {
    const response = await server.request("/", { redirect: "manual" });
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe("/graphiql");
  });

  it.each(["/graphiql", "/graphql"])("is shown to a browser at %s", async (path) => {
    const response = await server.request(path, { headers: { accept: BROWSER } });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-security-policy")).toMatch(/script-src 'self';/);
    expect(await response.text()).toContain("<title>Sarazm · GraphiQL</title>");
  });

  it("is no answer to a program that asks the graph", async () => {
    const response = await server.request("/graphql", { headers: { accept: "application/json" } });
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
  });

  it("loads nothing but files of this server, compressed and kept for ever", async () => {
    const page = await (await server.request("/graphiql")).text();
    const addresses = assetsOf(page);
    expect(addresses).toHaveLength(4);
    for (const address of addresses) {
      expect(address).toMatch(/^\/graphiql\/assets\//);
      const response = await server.app.inject({ url: address, headers: { "accept-encoding": "gzip" } });
      expect(response.statusCode).toBe(200);
      expect(response.headers["cache-control"]).toMatch(/immutable/);
      expect(response.headers["content-encoding"]).toBe("gzip");
      const plain = await server.app.inject({ url: address, headers: { "accept-encoding": "identity" } });
      expect(plain.headers["content-encoding"]).toBeUndefined();
      expect(gunzipSync(response.rawPayload).equals(plain.rawPayload)).toBe(true);
    }
  });

  it("has no other files", async () => {
    expect((await server.request("/graphiql/assets/other.js")).status).toBe(404);
  });
});
