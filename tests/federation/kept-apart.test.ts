import { buildSchema, type DocumentNode, executeSync, GraphQLError, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { keepApart } from "../../src/router/kept-apart";

const schema = buildSchema(`
  type Query { found: [Found!]! placed: [Placed!]! }
  union Found = River | Lake
  interface Placed { code: ID place: Place }
  type Place { code: ID name: String }
  type River implements Placed { code: ID! number: Int! place: Place lengths: [Int!]! to: Lake flow: Float }
  type Lake implements Placed { code: ID number: String! place: Place! lengths: [Int]! to: River flow: Int }
`);

const fails = (): never => {
  throw new GraphQLError("unmeasured");
};

const lake = { __typename: "Lake", code: "aral", number: "one", lengths: [428], flow: fails };
const river = { __typename: "River", code: "amu", number: 1, lengths: [2540], to: lake, flow: 2.5 };
const found = [river, { ...lake, to: river, place: { code: "kk", name: "Karakalpakstan" } }];
const rootValue = { found, placed: found };

/** As a server answers that does not look whether the document is valid. */
const answer = (document: DocumentNode) => executeSync({ schema, document, rootValue });

describe("A document that asks for fields of several types under one name", () => {
  it.each([
    ["of different scalars", "{ found { ... on River { number } ... on Lake { number } } }"],
    ["of which one may be null", "{ found { ... on River { code } ... on Lake { code } } }"],
    ["of lists", "{ found { ... on Lake { lengths } ... on River { lengths } } }"],
    [
      "further below",
      "{ found { ... on River { to { number flow } } ... on Lake { to { number code flow } } } }",
    ],
    ["which fail", "{ found { ... on River { flow } ... on Lake { flow } } }"],
    [
      "that its interface has too",
      "{ placed { place { name } code ... on River { code } ... on Lake { code place { code } } } }",
    ],
    [
      "in fragments that are spread twice",
      `{ found { ...R ... on Lake { number to { ...R } } } placed { ... on Lake { number } ...R } }
       fragment R on River { number to { number } }`,
    ],
  ])("%s is valid, and answered as it was written", (_, text) => {
    const document = parse(text);
    expect(validate(schema, document)).not.toEqual([]);
    const apart = keepApart(schema)(document);
    expect(validate(schema, apart.document)).toEqual([]);
    const { data, errors = [] } = apart.restore(answer(apart.document));
    const direct = answer(document);
    expect(data).toEqual(JSON.parse(JSON.stringify(direct.data)));
    expect(errors.map(({ path, message }) => ({ path, message }))).toEqual(
      (direct.errors ?? []).map(({ path, message }) => ({ path, message })),
    );
  });

  it("is left as it is where they have one type", () => {
    const document = parse("{ found { ... on River { place { name } } ... on Lake { to { code } } } }");
    expect(keepApart(schema)(document).document).toBe(document);
  });
});
