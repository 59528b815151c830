import { buildASTSchema, type ObjectTypeDefinitionNode, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { cut, definitionsOf, entityKey, type Ownership, printPart } from "../../src/graph/cut";

/** Books come first; reviews, the later module, add to them. */
const ownership: Ownership = {
  modules: ["books", "reviews"],
  types: new Map([
    ["Book", "books"],
    ["Review", "reviews"],
  ]),
  fields: new Map([
    ["Query.books", "books"],
    ["Query.reviews", "reviews"],
    ["Book.reviews", "reviews"],
  ]),
};

const SDL = /* GraphQL */ `
  type Query { books(filter: BookFilter): [Book!]! reviews: [Review!]! }
  input BookFilter { formats: [Format!] }
  enum Format { PAPER SCREEN }
  "A book."
  type Book @key(fields: "id") { "Its id." id: ID! title: Text! "What readers say." reviews: [Review!]! }
  type Review { book: Book! body: Text! }
  type Text { text: String! }
`;

function cutText(sdl: string, owners: Ownership = ownership): string[] {
  const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });
  return cut(definitionsOf(schema), owners).map(({ definitions }) => printPart(definitions));
}

describe("Cutting", () => {
  const [books, reviews] = cutText(SDL);

  test("leaves a module what it owns and what that needs", () => {
    expect(books).toContain("books(filter: BookFilter): [Book!]!");
    expect(books).toContain("enum Format");
    expect(books).toMatch(/"""A book\."""\ntype Book @key\(fields: "id"\) {/);
    expect(books).not.toContain("Review");
    expect(reviews).not.toContain("Format");
  });

  test("leaves of a foreign type its key and what the module adds, described once", () => {
    expect(reviews).toContain(
      'type Book @key(fields: "id") {\n  id: ID!\n  """What readers say."""\n  reviews: [Review!]!\n}',
    );
  });

  test("says of a type that a module only refers to that it cannot be asked there", () => {
    const owners = { ...ownership, fields: new Map([...ownership.fields].slice(0, 2)) };
    const [, alone] = cutText(SDL.replace('"What readers say." reviews: [Review!]!', ""), owners);
    expect(alone).toContain('type Book @key(fields: "id", resolvable: false) {\n  id: ID!\n}');
  });

  test("marks as shareable just the values that several modules use", () => {
    expect(books).toContain("type Text @shareable {");
    expect(reviews).toContain("type Text @shareable {");
    expect(reviews).toContain("type Review {");
  });

  test("imports just the directives that it uses", () => {
    const [, alone] = cutText(SDL.replace("body: Text!", ""));
    expect(reviews).toContain('import: ["@key", "@shareable"]');
    expect(alone).toContain('import: ["@key"]');
  });
});

describe("Cutting refuses", () => {
  test("a field of a module that returns a later module's type", () => {
    const fields = new Map([...ownership.fields].filter(([field]) => field !== "Book.reviews"));
    expect(() => cutText(SDL, { ...ownership, fields })).toThrow(
      "Book.reviews of the module books returns Review, which the later module reviews owns: let reviews add that field.",
    );
  });

  test("a field added to a type without a key", () => {
    expect(() => cutText(SDL.replace('@key(fields: "id")', ""))).toThrow(
      "reviews adds Book.reviews, but Book, which books owns, has no key",
    );
  });

  test("a root field of no module", () => {
    expect(() => cutText(SDL.replace("type Query {", "type Query { authors: [String!]!"))).toThrow(
      "Query.authors belongs to no module",
    );
  });

  test("a type with a key that no module owns", () => {
    expect(() => cutText(SDL.replace("type Text", 'type Text @key(fields: "text")'))).toThrow(
      "Text has a key, but no module owns it",
    );
  });
});

describe("Records of a type can be asked for", () => {
  const keyOf = (directives: string) =>
    entityKey(parse(`type Book ${directives} { id: ID! }`).definitions[0] as ObjectTypeDefinitionNode);

  test("by the one field of its key, if it is resolvable", () => {
    expect(keyOf('@key(fields: "id")')).toBe("id");
    expect(keyOf('@key(fields: "isbn", resolvable: true)')).toBe("isbn");
    expect(keyOf('@key(fields: "id", resolvable: false)')).toBeUndefined();
    expect(keyOf("@shareable")).toBeUndefined();
  });

  test("not by several, which is refused", () => {
    expect(() => keyOf('@key(fields: "author title")')).toThrow("Book has a key of several fields");
    expect(() => keyOf('@key(fields: "id") @key(fields: "isbn")')).toThrow("or several keys");
  });
});
