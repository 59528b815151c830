import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { createGatewayRuntime } from "@graphql-hive/gateway-runtime";
import { type DocumentNode, Kind, OperationTypeNode, print } from "graphql";
import { afterAll, describe, expect, it } from "vitest";
import { readDocuments } from "../../src/federation";
import { packageRoot } from "../../src/kernel/config";
import { committedSupergraph } from "../../src/router";
import { serveGraph } from "../contract/support/graph";
import { representation } from "./support/records";
import { startSubgraphServers } from "./support/subgraph-servers";

const whole = await serveGraph({ way: "passed through" });
const { serverOf } = await startSubgraphServers(whole.database);

const urlOf = (name: string): string => `${serverOf(name).url}/graphql`;

interface Sent {
  readonly query: string;
  readonly variables?: object | undefined;
  readonly operationName?: string | undefined;
}

/** What any router sends, and nothing else: Node.js adds the host and the connection, and no header more. */
const post = async (url: string, sent: Sent, headers: Readonly<Record<string, string>> = {}) => {
  const body = JSON.stringify(sent);
  const asked = request(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(body)),
      ...headers,
    },
  });
  asked.end(body);
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  return {
    status: response.statusCode,
    type: response.headers["content-type"],
    body: JSON.parse(await text(response)),
  };
};

describe("A subgraph's server answers a router that knows nothing of ours", () => {
  const keys = ["TJ", "FR", "KZ"];
  const sent: Sent = {
    query: `query Records($representations: [_Any!]!) {
      _entities(representations: $representations) { __typename ... on Country { alpha3 } }
    }`,
    operationName: "Records",
    variables: { representations: keys.map((code) => representation("Country", code)) },
  };
  const country = (alpha3: string) => ({ __typename: "Country", alpha3 });

  it.each([
    ["no word on what it accepts", {}, "application/json; charset=utf-8"],
    ["JSON", { accept: "application/json" }, "application/json; charset=utf-8"],
    [
      "GraphQL's media type before JSON",
      { accept: "application/graphql-response+json, application/json;q=0.9" },
      "application/graphql-response+json; charset=utf-8",
    ],
  ])("with %s", async (_, headers, type) => {
    expect(await post(urlOf("parties"), sent, headers)).toEqual({
      status: 200,
      type,
      body: { data: { _entities: [country("TJK"), null, country("KAZ")] } },
    });
  });

  it("with its schema", async () => {
    const { body } = await post(urlOf("search"), { query: "query Sdl { _service { sdl } }" });
    expect(body.data._service.sdl).toContain("union SearchRecord =");
  });
});

/** Hive Gateway by itself, over the supergraph as it is committed: neither our server nor our router stands in front. */
const gateway = createGatewayRuntime({
  supergraph: await committedSupergraph(),
  transports: {
    http: {
      getSubgraphExecutor: ({ subgraphName }) =>
        (async ({ document, variables, operationName }: Asked) =>
          (await post(urlOf(subgraphName), { query: print(document), variables, operationName }))
            .body) as never,
    },
  },
  logging: false,
});
afterAll(() => gateway[Symbol.asyncDispose]());

interface Asked {
  readonly document: DocumentNode;
  readonly variables?: object;
  readonly operationName?: string;
}

const isQueryWithoutVariables = ({ definitions }: DocumentNode): boolean =>
  definitions.every(
    (one) =>
      one.kind !== Kind.OPERATION_DEFINITION ||
      (one.operation === OperationTypeNode.QUERY && (one.variableDefinitions ?? []).length === 0),
  );

const documents = (await readDocuments(join(packageRoot, "federation", "operations"))).filter(
  ({ document }) => isQueryWithoutVariables(document),
);

describe("A router that is none of ours, over our subgraphs", () => {
  it.each(documents.map(({ name, document }) => [name, print(document)] as const))(
    "gives what one process gives: %s",
    async (_, query) => {
      const response = await gateway.fetch("http://gateway/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query }),
      });
      const { data } = (await whole.execute({ query })).body;
      expect(data).toBeTruthy();
      expect(await response.json()).toEqual({ data });
    },
  );
});
