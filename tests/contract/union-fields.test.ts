import { describe, expect, it } from "vitest";
import { serveGraph } from "./support/graph";

const { execute } = await serveGraph();

type Fields = Readonly<Record<string, unknown>>;

interface Results {
  readonly nodes: readonly {
    readonly kind: string;
    readonly recordId: string;
    readonly record: Fields;
  }[];
}

const COUNTRY = "name { text } groups { id name { text } }";
const SECTOR = "name { text } label: isWithdrawn parent { code name { text } }";

const countryOf = async (code: string): Promise<unknown> =>
  (
    await execute({
      query: `query ($code: CountryCode!) { country(code: $code) { ${COUNTRY} } }`,
      variables: { code },
    })
  ).expectData()["country"];

const sectorOf = async (code: string): Promise<unknown> =>
  (
    await execute({
      query: `query ($code: ID!) { sector(code: $code) { ${SECTOR} } }`,
      variables: { code },
    })
  ).expectData()["sector"];

/** What each record says where it is not one of a union. */
const asAsked = ({ nodes }: Results): Promise<unknown[]> =>
  Promise.all(
    nodes.map(({ kind, recordId }) => {
      if (kind === "COUNTRY") return countryOf(recordId);
      return kind === "SECTOR" ? sectorOf(recordId) : {};
    }),
  );

describe("Records of a union whose keys have one name and different types", () => {
  it("are asked for their own fields in one operation", async () => {
    const query =
      '{ search(text: "grain") { nodes { record { ... on Country { groups { id } } ... on Sector { name { text } } } } } }';
    const { search } = (await execute<{ search: Results }>({ query })).expectData();
    expect(search.nodes.length).toBeGreaterThan(0);
    for (const { record } of search.nodes) expect(["", "name"]).toContain(Object.keys(record).join());
  });

  it("are what they are by themselves: with variables, fragments, aliases and conditions", async () => {
    const query = `
      query Both($country: String!, $sector: String!, $kinds: [SearchKind!], $all: Boolean!) {
        one: search(text: $country, kinds: $kinds) { ...Found }
        other: search(text: $sector, kinds: $kinds) { ...Found }
      }
      fragment Found on SearchConnection { nodes { kind recordId record { ...OfCountry ...OfSector } } }
      fragment OfCountry on Country { ... @include(if: $all) { ${COUNTRY} } }
      fragment OfSector on Sector { ${SECTOR} }
    `;
    const variables = {
      country: "Kazakhstan",
      sector: "agriculture",
      kinds: ["COUNTRY", "SECTOR"],
      all: true,
    };
    const { one, other } = (
      await execute<Record<"one" | "other", Results>>({ query, variables })
    ).expectData();
    const nodes = [...one.nodes, ...other.nodes];
    expect(new Set(nodes.map(({ kind }) => kind))).toEqual(new Set(["COUNTRY", "SECTOR"]));
    expect(nodes.map(({ record }) => record)).toEqual(await asAsked({ nodes }));
  });

  it("may be asked for those keys too, under other names", async () => {
    const query = `query ($text: String!, $kinds: [SearchKind!]) {
      search(text: $text, kinds: $kinds) {
        nodes { recordId record { ... on Country { country: code alpha3 } ... on Sector { code children { code } } } }
      }
    }`;
    const keysOf = async (text: string): Promise<unknown[]> => {
      const variables = { text, kinds: ["COUNTRY", "SECTOR"] };
      const { search } = (await execute<{ search: Results }>({ query, variables })).expectData();
      expect(search.nodes.length).toBeGreaterThan(0);
      return search.nodes.map(({ recordId, record }) => [recordId, record["country"] ?? record["code"]]);
    };
    const pairs = [...(await keysOf("Kazakhstan")), ...(await keysOf("agriculture"))];
    for (const pair of pairs as [string, string][]) expect(pair[1]).toBe(pair[0]);
  });
});
