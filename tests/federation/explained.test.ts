import { describe, expect, it } from "vitest";
import { type CompositionProblem, composeParts, NotComposed } from "../../src/federation";
import { BOOKS, part, REVIEWS } from "./support/parts";

const problemsOf = async (sdl: string): Promise<readonly CompositionProblem[]> => {
  const error = await composeParts([BOOKS, part("reviews", sdl)]).then(
    () => expect.fail("the subgraphs compose"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof NotComposed)) throw error;
  return error.problems;
};

describe("What does not compose is told with its place, its subgraphs and a way out", () => {
  it.each([
    {
      reason: "types that differ",
      sdl: 'type Book @key(fields: "id") { id: ID! pages: String @shareable }',
      code: "FIELD_TYPE_MISMATCH",
      where: "Book.pages",
      subgraphs: ["books", "reviews"],
      what: "The types of Book.pages differ: Int in books, String in reviews.",
      advice: /same type in each/,
    },
    {
      reason: "a field of two owners",
      sdl: 'type Book @key(fields: "id") { id: ID! pages: Int }',
      code: "INVALID_FIELD_SHARING",
      where: "Book.pages",
      subgraphs: ["books", "reviews"],
      what: "Book.pages is answered by books and reviews, and none of them says that it is shared.",
      advice: /remove it from the others; or.*@shareable/,
    },
    {
      reason: "a field that the others know as the key",
      sdl: "type Book { id: ID! reviews: Int }",
      code: "INVALID_FIELD_SHARING",
      where: "Book.id",
      subgraphs: ["books", "reviews"],
      what: "Book.id is answered by books and reviews, and reviews says neither that it is a key nor that it is shared.",
      advice: /In reviews, give its type the @key that the others have/,
    },
    {
      reason: "a missing key",
      sdl: "type Book { id: ID! @shareable reviews: Int }",
      code: "SATISFIABILITY_ERROR",
      where: "Book.reviews",
      subgraphs: ["books", "reviews"],
      what: "Who comes from books cannot read Book.reviews: Book has no @key in reviews.",
      advice: /Write in reviews: type Book @key/,
    },
    {
      reason: "a key that the others do not have",
      sdl: 'type Book @key(fields: "isbn") { isbn: ID! reviews: Int }',
      code: "SATISFIABILITY_ERROR",
      where: "Book.reviews",
      subgraphs: ["books", "reviews"],
      what: 'Who comes from books cannot read Book.reviews: reviews finds a Book by "isbn", which books does not give.',
      advice: /the key that it has in books/,
    },
    {
      reason: "a key of a field that is not there",
      sdl: 'type Book @key(fields: "isbn") { id: ID! reviews: Int }',
      code: "KEY_INVALID_FIELDS",
      where: "Book",
      subgraphs: ["reviews"],
      what: 'The key "isbn" of Book names a field that Book does not have in reviews.',
      advice: /mend the key/,
      line: 2,
      column: 11,
    },
    {
      reason: "a type that is not defined",
      sdl: 'type Book @key(fields: "id") { id: ID! reviews: [Review!]! }',
      code: "INVALID_GRAPHQL",
      where: "Review",
      subgraphs: ["reviews"],
      what: "In the schema of reviews: Unknown type Review.",
      advice: /Define Review there/,
      line: 2,
      column: 50,
    },
    {
      reason: "a directive that is not imported",
      sdl: 'type Book @key(fields: "id") { id: ID! reviews: Int @inaccessible }',
      code: "INVALID_GRAPHQL",
      where: null,
      subgraphs: ["reviews"],
      what: 'In the schema of reviews: Unknown directive "@inaccessible".',
      advice: /Import it: extend schema @link.*"@inaccessible"/,
      line: 2,
      column: 53,
    },
    {
      reason: "kinds that differ",
      sdl: "input Book { id: ID! } type Query { found(book: Book): Int }",
      code: "TYPE_KIND_MISMATCH",
      where: "Book",
      subgraphs: ["books", "reviews"],
      what: "Book is not the same kind of type everywhere: Object in books, InputObject in reviews.",
      advice: /Rename it/,
    },
    {
      reason: "an external field that nobody has",
      sdl: 'type Book @key(fields: "id") { id: ID! weight: Int @external parcel: Int @requires(fields: "weight") }',
      code: "EXTERNAL_MISSING_ON_BASE",
      where: "Book.weight",
      subgraphs: ["reviews"],
      what: "Book.weight is @external in reviews, and no subgraph answers it.",
      advice: /Mend its name/,
    },
    {
      reason: "what is not GraphQL",
      sdl: "type Book {",
      code: "INVALID_SDL",
      where: null,
      subgraphs: ["reviews"],
      what: "The schema of reviews is not GraphQL: Syntax Error: Expected Name, found <EOF>.",
      advice: /Mend it there/,
      line: 2,
      column: 12,
    },
  ])("$reason", async ({ reason: _, sdl, advice, ...expected }) => {
    expect(await problemsOf(sdl)).toContainEqual({
      ...expected,
      advice: expect.stringMatching(advice),
    });
  });

  it("each place once for each reason, not once for each way that leads there", async () => {
    const problems = await problemsOf(
      "type Query { again: Book, more: [Book!] } type Book { id: ID! @shareable reviews: Int }",
    );
    const places = problems.map(({ code, where, subgraphs }) => `${code} ${where} ${subgraphs}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it("as lines for people: never the composer's own text", async () => {
    const error = await composeParts([
      BOOKS,
      part("reviews", "type Book { id: ID! @shareable reviews: Int }"),
    ]).catch(String);
    expect(error).toBe(
      [
        "UserFacingError: The subgraphs do not compose, for one reason:",
        'Book.reviews [books, reviews] Who comes from books cannot read Book.reviews: Book has no @key in reviews. Write in reviews: type Book @key(fields: "id"), with the key that the other subgraphs have.',
      ].join("\n"),
    );
  });
});

it("What composes is given with what clients see of it", async () => {
  const composed = await composeParts([BOOKS, REVIEWS]);
  expect(composed.supergraph).toContain(
    '@join__graph(name: "reviews", url: "http://reviews.example.org/graphql")',
  );
  expect(composed.publicSdl).toContain(
    "type Book {\n  format: Format\n  id: ID!\n  pages: Int\n  reviews: [Review!]!",
  );
  expect(composed.publicSdl).not.toContain("join__");
});
