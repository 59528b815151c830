import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { GraphQLError, parse } from "graphql";
import { afterAll, describe, expect, it } from "vitest";
import { askMember } from "../../src/federation";

let body: string | undefined = '{"data":{"a":1}}';
let received: IncomingHttpHeaders = {};
const server = createServer((request, response) => {
  received = request.headers;
  if (body !== undefined) response.end(body);
}).listen(0, "127.0.0.1");
await once(server, "listening");
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
const member = { name: "weather", url, passHeaders: ["accept-language"], timeLimitMs: 2_000 };
const sdl = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { a: Int }
  extend type Country @key(fields: "code") { code: String! rain: Rain winds: [String!] }
  type Rain { millimetres: Float! kind: Kind! since: String }
  enum Kind { RAIN SNOW }
`;
const ask = askMember(member, sdl);
const document = parse("{ a }");

const ENTITIES = parse(/* GraphQL */ `
  query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      __typename
      ... on Country { code rain { millimetres kind since } winds }
    }
  }
`);
const representations = [
  { __typename: "Country", code: "KZ" },
  { __typename: "Country", code: "TJ" },
];
type Entity = Readonly<Record<string, unknown>>;
const entitiesIn = async (answer: unknown): Promise<readonly Entity[]> => {
  body = typeof answer === "string" ? answer : JSON.stringify(answer);
  const { data } = await ask({ document: ENTITIES, variables: { representations } });
  return data?.["_entities"] as readonly Entity[];
};

const unanswered = (reason: string) => ({
  message: `What weather knows is missing here: ${reason}. Try again later.`,
  extensions: { code: "SERVICE_UNAVAILABLE", member: "weather" },
});
const MISFIT = unanswered("what it answered does not fit its schema");

describe("A member", () => {
  it("gets the headers of the client that its entry lists, and no others", async () => {
    const headers = { "accept-language": "tg", authorization: "Bearer x", cookie: "a=b" };
    expect(await ask({ document, headers })).toEqual({ data: { a: 1 } });
    expect(received["accept-language"]).toBe("tg");
    expect(received).not.toHaveProperty("authorization");
    expect(received).not.toHaveProperty("cookie");
  });

  it("is named in the errors that it tells, which stand where they belong", async () => {
    const errors = [
      { message: "too dry", path: ["_entities", 1, "rain", "millimetres"], extensions: { code: "DRY" } },
    ];
    const rain = { millimetres: 4, kind: "SNOW", since: null };
    const told = {
      _entities: [
        { ...representations[0], rain },
        { ...representations[1], rain: null },
      ],
    };
    const [kz, tj] = await entitiesIn({ data: told, errors });
    expect(kz).toEqual({ ...representations[0], rain, winds: null });
    expect(tj).toMatchObject({ winds: null, rain: expect.any(GraphQLError) });
    expect(tj?.["rain"]).toMatchObject({
      message: "weather: too dry",
      extensions: { code: "DRY", member: "weather" },
    });
  });

  it("decides neither the status of an answer nor whether an error is hidden", async () => {
    const extensions = { code: "INTERNAL_SERVER_ERROR", http: { status: 500 }, stacktrace: ["at"] };
    body = JSON.stringify({ data: null, errors: [{ message: "broken", extensions }] });
    const { data } = await ask({ document });
    expect(data?.["a"]).toMatchObject({
      message: "weather: broken",
      extensions: { code: "MEMBER_ERROR", member: "weather" },
    });
    expect((data?.["a"] as GraphQLError | undefined)?.extensions).not.toHaveProperty("http");
  });

  it.each(["<html>", "[]", "null", "{}", ""])(
    "that answers %s is told as one that did not answer, in each of its fields",
    async (answer) => {
      const entities = await entitiesIn(answer);
      const error = unanswered("what it answered is not an answer to an operation");
      expect(entities).toMatchObject(representations.map((one) => ({ ...one, rain: error, winds: error })));
    },
  );

  it.each([
    ["one record too few", [{ __typename: "Country", code: "KZ" }]],
    ["records of another type", [{ __typename: "Rain" }, { __typename: "Rain" }]],
    ["no list", "Country"],
  ])("that answers %s is told as one whose answer does not fit", async (_, _entities) => {
    const entities = await entitiesIn({ data: { _entities } });
    expect(entities).toMatchObject(representations.map((one) => ({ ...one, rain: MISFIT, winds: MISFIT })));
  });

  it("may be wrong in one field without losing the others", async () => {
    const rain = { millimetres: "much", kind: "RAIN" };
    const [kz, tj] = await entitiesIn({
      data: { _entities: [{ ...representations[0], rain, winds: ["N"] }, null] },
    });
    expect(kz).toMatchObject({ rain: MISFIT, winds: ["N"] });
    expect(tj).toBeNull();
  });

  it("gives for each record one that fits its schema, whatever it answers", async () => {
    const rains = fc.oneof(
      fc.record({
        millimetres: fc.jsonValue(),
        kind: fc.constantFrom("RAIN", "HAIL", 1),
        since: fc.jsonValue(),
      }),
      fc.jsonValue(),
    );
    const records = fc.record({
      __typename: fc.constantFrom("Country", "Rain"),
      rain: rains,
      winds: fc.jsonValue(),
    });
    const answers = fc.oneof(fc.array(fc.oneof(records, fc.jsonValue()), { maxLength: 3 }), fc.jsonValue());
    const isRain = (rain: unknown): boolean => {
      if (rain === null || rain instanceof GraphQLError) return true;
      const { millimetres, kind, since } = rain as Entity;
      return (
        Number.isFinite(millimetres) &&
        (kind === "RAIN" || kind === "SNOW") &&
        (since === null || since instanceof GraphQLError || typeof since === "string")
      );
    };
    await fc.assert(
      fc.asyncProperty(answers, async (_entities) => {
        const entities = await entitiesIn({ data: { _entities } });
        expect(entities).toHaveLength(2);
        for (const entity of entities)
          expect(entity === null || entity instanceof Error || isRain(entity["rain"])).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("has its time limit, whatever is garbage-collected meanwhile", async () => {
    setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc");
    const collecting = setInterval(collect, 20);
    body = undefined;
    const { signal } = new AbortController();
    const before = performance.now();
    const { data } = await askMember({ ...member, timeLimitMs: 300 }, sdl)({ document, signal });
    clearInterval(collecting);
    // Collecting pauses this process, which does not count, up to ten seconds.
    expect(performance.now() - before).toBeLessThan(15_000);
    expect(data?.["a"]).toMatchObject(unanswered("it gave no answer within 300 ms"));
  });
});
