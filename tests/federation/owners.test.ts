import { expect, it } from "vitest";
import { composeParts, ownersIn, workingTree } from "../../src/federation";
import { isRootType } from "../../src/graph/cut/ownership";
import { wholeGraph } from "../contract/support/graph";
import { BOOKS, part, REVIEWS } from "./support/parts";

const own = ownersIn((await composeParts(await workingTree([], wholeGraph))).supergraph);
const typeOf = (name: string) => own.find((type) => type.name === name);

it("Every field of the graph has one owner, apart from keys and the values that are shared", () => {
  const shared = own.flatMap((type) =>
    type.fields.filter(({ isKey, subgraphs }) => !isKey && subgraphs.length !== 1).map(() => type.name),
  );
  expect([...new Set(shared)]).toEqual([
    "Citation",
    "CountryFacet",
    "LocalizedText",
    "PageInfo",
    "SectorFacet",
    "Translation",
    "UserError",
  ]);
});

it("The supergraph tells of each type and field which subgraph answers it", () => {
  expect(typeOf("Country")).toMatchObject({
    subgraphs: ["action-plan", "initiatives", "parties"],
    fields: expect.arrayContaining([
      { name: "code", subgraphs: ["action-plan", "initiatives", "parties"], isKey: true },
      { name: "actionItems", subgraphs: ["action-plan"], isKey: false },
      { name: "name", subgraphs: ["parties"], isKey: false },
    ]),
  });
  expect(typeOf("SearchResultConnection")?.subgraphs ?? typeOf("SearchConnection")?.subgraphs).toEqual([
    "search",
  ]);
  expect(own.filter(({ name }) => isRootType(name)).map(({ name }) => name)).toEqual([
    "Mutation",
    "Query",
    "Subscription",
  ]);
});

it("A field that another subgraph only refers to is not that one's", async () => {
  const parcels = part(
    "parcels",
    'type Book @key(fields: "id") { id: ID! pages: Int @external weight: Int @requires(fields: "pages") }',
  );
  const book = ownersIn((await composeParts([BOOKS, REVIEWS, parcels])).supergraph).find(
    ({ name }) => name === "Book",
  );
  expect(book?.fields).toEqual(
    expect.arrayContaining([
      { name: "pages", subgraphs: ["books"], isKey: false },
      { name: "weight", subgraphs: ["parcels"], isKey: false },
      { name: "reviews", subgraphs: ["reviews"], isKey: false },
    ]),
  );
});
