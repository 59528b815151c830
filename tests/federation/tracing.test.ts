import { describe, expect, it } from "vitest";
import { buildSubgraph, MODULES } from "../../src/graph";
import { SUBGRAPH_LIMITS } from "../../src/kernel/config";
import { serveGraph, wholeGraph } from "../contract/support/graph";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";

const database = await filledDatabase();

describe("Federated tracing", () => {
  const headers = { "apollo-federation-include-trace": "ftv1" };

  it.each(MODULES.map(({ name }) => name))(
    "is given by no subgraph, though it is asked for: %s",
    async (name) => {
      const schema = buildSubgraph(name, wholeGraph);
      const server = await startServer({ database, schema, limits: SUBGRAPH_LIMITS, isSubgraph: true });
      const { body } = await server.execute({ query: "{ __typename }", headers });
      expect(body).toEqual({ data: { __typename: "Query" } });
    },
  );

  it.each(["passed through", "federated, over HTTP"] as const)(
    "is given to no client, though it is asked for: %s",
    async (way) => {
      const server = await serveGraph({ way, database });
      const { body } = await server.execute({ query: '{ country(code: "KZ") { alpha3 } }', headers });
      expect(body).toEqual({ data: { country: { alpha3: "KAZ" } } });
    },
  );
});
