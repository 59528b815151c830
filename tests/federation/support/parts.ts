import type { Part } from "../../../src/federation";

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires"])';

/** A subgraph of a few lines. */
export const part = (name: string, sdl: string): Part => ({
  name,
  url: `http://${name}.example.org/graphql`,
  sdl: `${LINK}\n${sdl}`,
});

/** Books and their shops. */
export const BOOKS = part(
  "books",
  `type Query { book(id: ID!, language: String): Book, books(filter: BookFilter): [Book!]! }
   type Book @key(fields: "id") { id: ID! title: String! pages: Int format: Format }
   input BookFilter { formats: [Format!], author: String }
   enum Format { PAPER SCREEN }`,
);

/** What readers think of them. */
export const REVIEWS = part(
  "reviews",
  `type Book @key(fields: "id") { id: ID! reviews: [Review!]! }
   type Review { text: String! stars: Int! }`,
);
