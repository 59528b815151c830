import { describe, expect, it } from "vitest";
import { check, clientDocument, composeParts, type Part } from "../../src/federation";
import { BOOKS, REVIEWS } from "./support/parts";

const baseline = { ...(await composeParts([BOOKS, REVIEWS])), version: 3 };

const DOCUMENTS = [
  clientDocument("page.graphql", 'query Page { book(id: "1") { title format reviews { stars } } }'),
  clientDocument("list.graphql", "query List($filter: BookFilter) { books(filter: $filter) { id } }"),
  clientDocument("paper.graphql", "{ books(filter: { formats: [PAPER] }) { id } }"),
];

const edited = (subgraph: Part, from: string, to: string): readonly Part[] => {
  expect(subgraph.sdl).toContain(from);
  const changed = { ...subgraph, sdl: subgraph.sdl.replace(from, to) };
  return [BOOKS, REVIEWS].map((one) => (one.name === subgraph.name ? changed : one));
};

const reportOf = async (parts: readonly Part[], { documents = DOCUMENTS, isStrict = false } = {}) =>
  (await check(baseline, parts, { documents, isStrict })).report;

const changeOf = async (parts: readonly Part[], options = {}) => {
  const report = await reportOf(parts, options);
  const [change = expect.fail("nothing changed")] = report.changes;
  return { ...change, passes: report.passes };
};

describe("A breaking change that a document meets does not pass, and the document is named", () => {
  it.each([
    [
      "a field is removed",
      BOOKS,
      "title: String!",
      "",
      "Book.title is removed, and the document page.graphql (operation Page) reads it.",
    ],
    [
      "a field may be null",
      BOOKS,
      "title: String!",
      "title: String",
      "Book.title becomes String, and was String!, and the document page.graphql (operation Page) reads it.",
    ],
    [
      "an argument is removed",
      BOOKS,
      "(filter: BookFilter)",
      "",
      "The argument Query.books.filter is removed, and 2 documents read it: list.graphql (operation List) and paper.graphql.",
    ],
    [
      "an argument becomes required that a document leaves out",
      BOOKS,
      "language: String",
      "language: String!",
      "The argument Query.book.language becomes String!, and was String, and the document page.graphql (operation Page) meets it.",
    ],
    [
      "an input field is removed that a variable may hold",
      BOOKS,
      ", author: String",
      "",
      "BookFilter.author is removed, and the document list.graphql (operation List) may send it in a variable.",
    ],
    [
      "an input field is added that is required",
      BOOKS,
      "author: String",
      "author: String shop: ID!",
      "BookFilter.shop is added, of type ID!, and 2 documents meet it: list.graphql (operation List) and paper.graphql.",
    ],
    [
      "a value is removed that a document writes, and another may send",
      BOOKS,
      "PAPER SCREEN",
      "SCREEN",
      "The value Format.PAPER is removed, and the document paper.graphql reads it, and the document list.graphql (operation List) may send it in a variable.",
    ],
    [
      "a member's field is removed",
      REVIEWS,
      "stars: Int!",
      "",
      "Review.stars is removed, and the document page.graphql (operation Page) reads it.",
    ],
  ])("%s", async (_, subgraph, from, to, says) => {
    expect(await changeOf(edited(subgraph, from, to))).toMatchObject({
      says,
      level: "breaking",
      verdict: "error",
      subgraphs: [subgraph.name],
      passes: false,
    });
  });
});

describe("A breaking change that no document meets", () => {
  const parts = edited(BOOKS, "pages: Int", "");
  const says = "Book.pages is removed; no known document uses it.";

  it("is a warning", async () => {
    expect(await changeOf(parts)).toMatchObject({ says, readers: [], verdict: "warning", passes: true });
  });

  it("is an error where the check is strict", async () => {
    expect(await changeOf(parts, { isStrict: true })).toMatchObject({
      says,
      verdict: "error",
      passes: false,
    });
  });
});

describe("Other changes pass", () => {
  it.each([
    ["dangerous", "PAPER SCREEN", "PAPER SCREEN AUDIO", "The value Format.AUDIO is added, and"],
    ["safe", "pages: Int", "pages: Int weight: Int", "Book.weight is added, of type Int."],
    ["safe", "title: String!", '"The name." title: String!', "Book.title is described anew."],
    [
      "safe",
      "language: String",
      "language: String place: ID",
      "The argument Query.book.place is added, of type ID.",
    ],
    [
      "safe",
      "pages: Int",
      'pages: Int @deprecated(reason: "Ask for weight.")',
      'Book.pages is deprecated ("Ask for weight.").',
    ],
  ])("%s: %s becomes %s", async (level, from, to, says) => {
    expect(await changeOf(edited(BOOKS, from, to))).toMatchObject({
      says: expect.stringContaining(says),
      level,
      passes: true,
    });
  });

  it("and nothing is told where nothing differs", async () => {
    expect(await reportOf([REVIEWS, BOOKS])).toMatchObject({
      against: 3,
      changes: [],
      documents: 3,
      passes: true,
    });
  });
});

describe("A document", () => {
  const outdated = [clientDocument("old.graphql", "query Old { book { titel } }")];

  it("that does not fit what is published says nothing about a change, and is told", async () => {
    const report = await reportOf(edited(BOOKS, "title: String!", ""), { documents: outdated });
    expect(report).toMatchObject({ documents: 0, passes: true });
    expect(report.outdated).toEqual([
      expect.stringMatching(/^The document old\.graphql \(operation Old\) does not/),
    ]);
  });

  it("tells how often it was asked, and by whom", async () => {
    const [page = expect.fail()] = DOCUMENTS;
    const documents = [{ ...page, usage: { count: 12, clients: ["web", "app"] } }];
    const { says } = await changeOf(edited(BOOKS, "title: String!", ""), { documents });
    expect(says).toMatch(/ reads it \(asked 12 times by web and app\)\.$/);
  });
});

it("Nothing is compared where the subgraphs do not compose", async () => {
  const { report, composed } = await check(baseline, edited(REVIEWS, "stars: Int!", "stars: Nope!"), {
    documents: DOCUMENTS,
    isStrict: false,
  });
  expect(composed).toBeUndefined();
  expect(report).toMatchObject({ passes: false, changes: [] });
  expect(report.problems).toMatchObject([{ where: "Nope", subgraphs: ["reviews"] }]);
});
