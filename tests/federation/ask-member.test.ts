import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { parse } from "graphql";
import { afterAll, describe, expect, it } from "vitest";
import { askMember } from "../../src/federation";

let body = '{"data":{"a":1}}';
let received: IncomingHttpHeaders = {};
const server = createServer((request, response) => {
  received = request.headers;
  response.end(body);
}).listen(0, "127.0.0.1");
await once(server, "listening");
afterAll(() => void server.close());

const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
const member = { name: "weather", url, passHeaders: ["accept-language"], timeLimitMs: 2_000 };
const document = parse("{ a }");
const errorsOf = async (answer: string) => {
  body = answer;
  const { errors } = await askMember(member)({ document });
  return JSON.parse(JSON.stringify(errors));
};

describe("A member", () => {
  it("gets the headers of the client that its entry lists, and no others", async () => {
    const headers = { "accept-language": "tg", authorization: "Bearer x", cookie: "a=b" };
    expect(await askMember(member)({ document, headers })).toEqual({ data: { a: 1 } });
    expect(received["accept-language"]).toBe("tg");
    expect(received).not.toHaveProperty("authorization");
    expect(received).not.toHaveProperty("cookie");
  });

  it("is named in the errors that it tells", async () => {
    const told = { message: "too dry", path: ["a"], extensions: { code: "DRY" } };
    expect(await errorsOf(JSON.stringify({ data: { a: null }, errors: [told] }))).toEqual([
      { message: "weather: too dry", path: ["a"], extensions: { code: "DRY", subgraph: "weather" } },
    ]);
  });

  it.each(["<html>", "[]", "null", "{}"])(
    "that answers %s is told as one that did not answer",
    async (answer) => {
      expect(await errorsOf(answer)).toEqual([
        {
          message:
            "What weather knows is missing here: what it answered is not an answer to an operation. Try again later.",
          extensions: { code: "SERVICE_UNAVAILABLE", subgraph: "weather" },
        },
      ]);
    },
  );
});
