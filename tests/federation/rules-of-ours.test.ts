import { Kind, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { MODULES } from "../../src/graph";
import { serveGraph } from "../contract/support/graph";
import { serveJoinable } from "./support/joinable";

const { database, own, serverOf, join } = await serveJoinable();

describe("Of what Federation 2 has, our subgraphs use", () => {
  it("@link, by which each imports just the directives it uses, of one version", async () => {
    for (const { name } of own) {
      const { sdl } = (
        await serverOf(name).execute<{ _service: { sdl: string } }>({ query: "{ _service { sdl } }" })
      ).expectData()._service;
      const [extension, ...more] = parse(sdl).definitions.filter(
        ({ kind }) => kind === Kind.SCHEMA_EXTENSION,
      );
      expect(more).toEqual([]);
      const [, imports = ""] =
        /@link\(url: "https:\/\/specs.apollo.dev\/federation\/v2.9", import: (\[.*\])\)/.exec(
          extension?.loc ? sdl.slice(extension.loc.start, extension.loc.end) : "",
        ) ?? [];
      const body = sdl.slice(extension?.loc?.end);
      const used = new Set(body.replaceAll(/"""[\s\S]*?"""/g, "").match(/@\w+/g));
      for (const builtIn of ["@deprecated", "@specifiedBy", "@oneOf"]) used.delete(builtIn);
      expect(JSON.parse(imports), name).toEqual([...used].sort());
    }
  });

  it("@key, by which a record of one has the fields that others add to it", async () => {
    const { ask } = await join();
    const { data, asked } = await ask(
      '{ country(code: "KZ") { alpha3 initiatives(first: 1) { totalCount } actionItems(first: 1) { totalCount } } }',
    );
    expect(data).toMatchObject({
      country: {
        alpha3: "KAZ",
        initiatives: { totalCount: 33 },
        actionItems: { totalCount: expect.any(Number) },
      },
    });
    expect(asked.toSorted()).toEqual(["action-plan", "initiatives", "parties"]);
  });

  it("@key(resolvable: false), of types that one only refers to: it is not asked for their fields", async () => {
    const { ask } = await join();
    const { asked } = await ask(
      '{ search(text: "water", first: 3) { nodes { record { ... on Initiative { kind } } } } }',
    );
    expect(asked).toEqual(["search", "initiatives"]);
  });

  it("@shareable, of values that several give: whoever is asked anyway gives them", async () => {
    const { ask } = await join();
    const { data, asked } = await ask(
      '{ initiatives(first: 1) { nodes { title(in: ["ru"]) { text translations { text } } } pageInfo { hasNextPage } } }',
    );
    expect(data).toMatchObject({ initiatives: { pageInfo: { hasNextPage: true } } });
    expect(asked).toEqual(["initiatives"]);
  });
});

describe("Federated tracing", () => {
  const headers = { "apollo-federation-include-trace": "ftv1" };

  it.each(MODULES.map(({ name }) => name))(
    "is given by no subgraph, though it is asked for: %s",
    async (name) => {
      const { body } = await serverOf(name).execute({ query: "{ __typename }", headers });
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
