import { buildSchema, type GraphQLField } from "graphql";
import { describe, expect, it } from "vitest";
import { initiativeList } from "../../src/initiatives/initiative.list";
import { checkFacets } from "../../src/planner/mapping/check-facets";

/** A root field with a connection of initiatives whose facets have the fields given. */
const fieldWith = (facets: readonly string[]): GraphQLField<unknown, unknown> => {
  const schema = buildSchema(`
    type Query { initiatives: InitiativeConnection! }
    type InitiativeConnection { totalCount: Int! ${facets.length === 0 ? "" : "facets: InitiativeFacets!"} }
    type InitiativeFacets { ${facets.map((name) => `${name}: [Int!]!`).join(" ")} nothing: Int }
  `);
  return schema.getQueryType()?.getFields()["initiatives"] as GraphQLField<unknown, unknown>;
};

const check = (facets: readonly string[], counted: object | undefined) => () =>
  checkFacets(fieldWith(facets), {
    kind: "connection",
    list: () => ({ ...initiativeList, facets: counted as never }),
    scope: () => [],
  });

const COUNTED = { kinds: {}, nothing: {} };

describe("A connection's facets", () => {
  it("are those that its list counts", () => {
    expect(check(["kinds"], COUNTED)).not.toThrow();
    expect(check([], undefined)).not.toThrow();
  });

  it("are refused where the list does not count one", () => {
    expect(check(["kinds", "stages"], COUNTED)).toThrow(
      'InitiativeConnection.facets has "stages", which the list of Initiative does not count: say by what in its "facets".',
    );
  });

  it("are refused where they lack one that the list counts", () => {
    expect(check(["kinds"], { ...COUNTED, sectors: {} })).toThrow(
      'The list of Initiative counts "sectors", which InitiativeConnection.facets does not have: declare it in the type of the facets.',
    );
    expect(check([], COUNTED)).toThrow('The list of Initiative counts "kinds"');
  });
});
