import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serveGraph } from "../contract/support/graph";

const { execute } = await serveGraph();

const QUERY = /* GraphQL */ `
  query ($a: Boolean!, $b: Boolean = true, $first: Int = 2) {
    country(code: "KZ") {
      code @include(if: $a)
      alpha3 @skip(if: $a)
      m49 @include(if: $a) @skip(if: $b)
      ...Initiatives @include(if: $b)
      ... @skip(if: $b) { name { text } }
      location @include(if: $a) { latitude @skip(if: $b) longitude }
    }
    summits @include(if: $b) { id @include(if: $a) ordinal }
  }
  fragment Initiatives on Country {
    initiatives(first: $first) { totalCount @include(if: $a) nodes { id kind @skip(if: $a) } }
  }
`;

const keys = (condition: boolean, ...names: string[]): string[] => (condition ? names : []);

const expectShape = (data: Record<string, unknown>, a: boolean, b: boolean): void => {
  const country = data["country"] as Record<string, Record<string, unknown>>;
  expect(Object.keys(data)).toEqual(["country", ...keys(b, "summits")]);
  expect(Object.keys(country)).toEqual([
    ...keys(a, "code"),
    ...keys(!a, "alpha3"),
    ...keys(a && !b, "m49"),
    ...keys(b, "initiatives"),
    ...keys(!b, "name"),
    ...keys(a, "location"),
  ]);
  if (a) expect(Object.keys(country["location"] ?? {})).toEqual([...keys(!b, "latitude"), "longitude"]);
  if (b) {
    const { initiatives } = country as { initiatives: { nodes: object[] } };
    expect(Object.keys(initiatives)).toEqual([...keys(a, "totalCount"), "nodes"]);
    for (const node of initiatives.nodes) expect(Object.keys(node)).toEqual(["id", ...keys(!a, "kind")]);
    for (const summit of data["summits"] as object[]) {
      expect(Object.keys(summit)).toEqual([...keys(a, "id"), "ordinal"]);
    }
  }
};

describe("@include and @skip", () => {
  it("decide by the variables of each request, whatever those before it decided", async () => {
    const values = fc.record({ a: fc.boolean(), b: fc.boolean(), first: fc.integer({ min: 0, max: 5 }) });
    await fc.assert(
      fc.asyncProperty(values, async (variables) => {
        const data = (await execute({ query: QUERY, variables })).expectData();
        expectShape(data, variables.a, variables.b);
        const { initiatives } = data["country"] as { initiatives?: { nodes: unknown[] } };
        if (initiatives) expect(initiatives.nodes).toHaveLength(variables.first);
      }),
      { numRuns: 40 },
    );
  });

  it("decide right while requests run side by side", async () => {
    const all = [true, false].flatMap((a) => [true, false].map((b) => ({ a, b })));
    const requests = Array.from({ length: 5 }, () => all).flat();
    const answers = await Promise.all(
      requests.map(async (variables) => (await execute({ query: QUERY, variables })).expectData()),
    );
    answers.forEach((data, index) => {
      expectShape(data, requests[index]?.a ?? false, requests[index]?.b ?? false);
    });
  });

  it("take the default of a variable that is left out", async () => {
    const data = (await execute({ query: QUERY, variables: { a: true } })).expectData();
    expectShape(data, true, true);
    expect((data["country"] as { initiatives: { nodes: unknown[] } }).initiatives.nodes).toHaveLength(2);
  });

  it("refuse null", async () => {
    const [error] = (await execute({ query: QUERY, variables: { a: true, b: null } })).expectErrors();
    expect(error?.extensions?.["code"]).toBe("BAD_USER_INPUT");
  });

  it("may leave nothing of a selection", async () => {
    const query =
      '{ countries { code @skip(if: true) } country(code: "KZ") { location { latitude @include(if: false) } initiatives(first: 1) { nodes { id @skip(if: true) } pageInfo { endCursor @skip(if: true) } } } }';
    const data = (await execute({ query })).expectData();
    expect(data).toEqual({
      countries: [{}, {}, {}, {}, {}, {}],
      country: { location: {}, initiatives: { nodes: [{}], pageInfo: {} } },
    });
  });

  it("that have no value are the client's mistake, however often it is made", async () => {
    const query = "query ($x: Boolean = true) { countries { code } z: __typename @include(if: $x) }";
    expect((await execute({ query })).expectData()["z"]).toBe("Query");
    for (let time = 0; time < 2; time += 1) {
      const { status, body } = await execute({ query, variables: { x: null } });
      expect(status).toBeLessThan(500);
      expect(body.errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
    }
  });
});
