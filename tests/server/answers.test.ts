import { setTimeout } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { buildWholeGraph } from "../../src/graph";
import { startDatabaseProxy } from "../harness/tcp-proxy";
import { filledDatabase } from "../harness/test-database";
import { startServer, type TestServer } from "../harness/test-server";

const options = { schema: buildWholeGraph(), answerCacheBytes: 10_000_000 };
const database = await filledDatabase();
const server = await startServer({ database, ...options });
const other = await startServer({ database, ...options });

const write = (note: string) =>
  database.pool.query("update source set note = $1 where id = (select min(id) from source)", [
    JSON.stringify({ en: { text: note, isReviewed: true, isMachineTranslated: false } }),
  ]);

const NOTES = "{ dataset { revision } sources { note { text } } }";

interface Notes {
  readonly dataset: { readonly revision: number };
  readonly sources: readonly { readonly note: { readonly text: string } | null }[];
}

/** The answer, and how many statements it took. */
const ask = async (to: TestServer, query: string, headers: Record<string, string> = {}) => {
  const answer = await to.execute({ query, headers });
  return { ...answer, statements: to.log.statementsOf(answer.requestId).length };
};

const notesOf = async (to: TestServer): Promise<unknown> => {
  const { sources } = (await to.execute<Notes>({ query: NOTES })).expectData();
  return sources[0]?.note?.text;
};

const get = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
  server.request(`/graphql?query=${encodeURIComponent(query)}`, {
    headers: { "apollo-require-preflight": "1", ...headers },
  });

/** Tries until it holds; everything here must be known within a second. */
const withinASecond = async (holds: () => Promise<boolean>): Promise<boolean> => {
  const end = performance.now() + 1000;
  while (performance.now() < end) {
    if (await holds()) return true;
    await setTimeout(20);
  }
  return holds();
};

const isKept = async (to: TestServer, query: string): Promise<boolean> => {
  await ask(to, query);
  return (await ask(to, query)).statements === 0;
};

describe("An answer that was given before", () => {
  it("costs no SQL, and is the same to the last byte", async () => {
    const query = "{ first: countries { code name { text } } }";
    const first = await ask(server, query);
    const second = await ask(server, query);
    expect(first.statements).toBe(1);
    expect(second.statements).toBe(0);
    expect(second.body).toEqual(first.body);
    for (const name of ["content-type", "etag", "cache-control", "sarazm-revision", "vary"]) {
      expect(second.headers.get(name)).toBe(first.headers.get(name));
    }
  });

  it("is given by GET too, and with variables of the same values", async () => {
    const query = "query ($code: CountryCode!) { country(code: $code) { alpha3 } }";
    const of = async (code: string) => {
      const answer = await server.execute({ query, variables: { code } });
      return [answer.expectData(), server.log.statementsOf(answer.requestId).length];
    };
    expect(await of("KZ")).toEqual([{ country: { alpha3: "KAZ" } }, 1]);
    expect(await of("TJ")).toEqual([{ country: { alpha3: "TJK" } }, 1]);
    expect(await of("KZ")).toEqual([{ country: { alpha3: "KAZ" } }, 0]);
    await get("{ byGet: countries { code } }");
    const again = await get("{ byGet: countries { code } }");
    expect(server.log.statementsOf(again.headers.get("x-request-id") ?? "")).toEqual([]);
    expect(await again.json()).toMatchObject({ data: { byGet: [{ code: "KG" }, {}, {}, {}, {}, {}] } });
  });

  it("is not given to who asks in another language, or for another media type", async () => {
    const query = '{ country(code: "KZ") { name { text } } }';
    const name = async (headers: Record<string, string>) =>
      (await ask(server, query, headers)).expectData()["country"];
    expect(await name({})).toEqual({ name: { text: "Kazakhstan" } });
    expect(await name({ "accept-language": "ru" })).toEqual({ name: { text: "Казахстан" } });
    expect(await name({})).toEqual({ name: { text: "Kazakhstan" } });
    const newer = await ask(server, query, { accept: "application/graphql-response+json" });
    expect(newer.headers.get("content-type")).toMatch(/^application\/graphql-response\+json/);
    expect((await server.request("/graphql", { ...POST(query), headers: TEXT })).status).toBe(406);
  });

  it("is not given to who says who they are", async () => {
    const query = "{ personal: countries { code } }";
    await ask(server, query);
    expect((await ask(server, query, await server.as({ role: "ASSESSOR" }))).statements).toBe(1);
  });

  it("is given compressed to who can read that, and compressed once only", async () => {
    const query = "{ sources { id title publisher note { text } } }";
    const compressed = (encoding: string) =>
      server.app.inject({
        ...POST(query),
        url: "/graphql",
        headers: { ...JSON_BODY, "accept-encoding": encoding },
      });
    const plain = await server.app.inject({ ...POST(query), url: "/graphql", headers: JSON_BODY });
    for (const encoding of ["br", "gzip", "br", "gzip"]) {
      const { headers, rawPayload } = await compressed(encoding);
      expect(headers["content-encoding"]).toBe(encoding);
      expect(headers.vary).toMatch(/Accept-Encoding/i);
      expect(headers.etag).toBe(plain.headers.etag);
      const decompress = encoding === "br" ? brotliDecompressSync : gunzipSync;
      expect(decompress(rawPayload).toString()).toBe(plain.payload);
    }
    expect((await compressed("identity")).payload).toBe(plain.payload);
  });

  it("is not kept where it has errors", async () => {
    const query = '{ countries { code } country(code: "FR") { code } }';
    await ask(server, query);
    const again = await ask(server, query);
    expect(again.expectErrors()).toHaveLength(1);
    expect(again.statements).toBe(2);
    expect(again.headers.get("etag")).toBeNull();
  });
});

const TEXT = { "content-type": "application/json", accept: "text/plain" };
const JSON_BODY = { "content-type": "application/json" };
const POST = (query: string) => ({ method: "POST" as const, body: JSON.stringify({ query }) });

describe("After a write", () => {
  it("the next answer is fresh, on every server", async () => {
    for (const note of ["one", "two", "three"]) {
      await write(note);
      await setTimeout(50);
      expect(await Promise.all([notesOf(server), notesOf(other)])).toEqual([note, note]);
      for (const one of [server, other]) expect(await withinASecond(() => isKept(one, NOTES))).toBe(true);
    }
  });

  it("whoever names its revision gets nothing older, without waiting", async () => {
    for (let round = 0; round < 20; round += 1) {
      await notesOf(other);
      await write(`round ${round}`);
      const { rows } = await database.pool.query<{ revision: number }>("select revision from dataset");
      const headers = { "sarazm-revision": String(rows[0]?.revision) };
      const { sources } = (await other.execute<Notes>({ query: NOTES, headers })).expectData();
      expect(sources[0]?.note?.text).toBe(`round ${round}`);
    }
  });

  it("what a client has still holds, or is sent anew", async () => {
    const first = await get(NOTES);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"/);
    expect(first.headers.get("cache-control")).toBe("public, no-cache");
    const same = await get(NOTES, { "if-none-match": etag });
    expect([same.status, await same.text(), same.headers.get("etag")]).toEqual([304, "", etag]);
    expect(same.headers.get("sarazm-revision")).toBe(first.headers.get("sarazm-revision"));

    await write("anew");
    await setTimeout(50);
    const anew = await get(NOTES, { "if-none-match": etag });
    expect(anew.status).toBe(200);
    expect(anew.headers.get("etag")).not.toBe(etag);
    expect(((await anew.json()) as { data: Notes }).data.sources[0]?.note?.text).toBe("anew");
  });
});

describe("Where the connection that tells of writes breaks", () => {
  it("every answer is read, until there is a new one", async () => {
    const { proxy, url } = await startDatabaseProxy(database.url);
    const apart = await startServer({ ...options, database: { ...database, url } });
    try {
      expect(await isKept(apart, NOTES)).toBe(true);
      await proxy.cut();
      expect(await withinASecond(async () => !(await isKept(apart, NOTES)))).toBe(true);
      await write("unheard");
      expect(await notesOf(apart)).toBe("unheard");
      await proxy.mend();
      expect(await withinASecond(() => isKept(apart, NOTES))).toBe(true);
      expect(await notesOf(apart)).toBe("unheard");
    } finally {
      await proxy.cut();
    }
  });
});

describe("The memory for answers", () => {
  it("is bounded: those not asked for longest go first", async () => {
    const small = await startServer({ ...options, database, answerCacheBytes: 40_000 });
    const query = (n: number): string => `{ n${n}: countries { code name { text } capital { text } } }`;
    for (let n = 0; n < 100; n += 1) await ask(small, query(n));
    expect((await ask(small, query(99))).statements).toBe(0);
    expect((await ask(small, query(0))).statements).toBe(1);
  });

  it("may be none", async () => {
    const none = await startServer({ ...options, database, answerCacheBytes: 0 });
    expect(await isKept(none, "{ countries { code } }")).toBe(false);
  });
});
