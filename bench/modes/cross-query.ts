import type { Query } from "../queries/queries";
import { list, object, text, whole } from "../queries/shape";

const name = object({ text });
const leader = object({ id: text, name, country: object({ code: text, name }) });

/** What lies in three subgraphs, with ways back and forth between them. */
export const crossQuery: Query = {
  name: "cross",
  asks: "a country, its first 10 initiatives, their proposers and first 5 action items, with the countries of both by name",
  operation: `query ($country: CountryCode!) {
    country(code: $country) {
      alpha3 name { text }
      initiatives(first: 10) {
        totalCount
        nodes {
          id title { text }
          proposals { leader { id name { text } country { code name { text } } } }
          actionItems(first: 5) { nodes { id status title { text } countries { role country { code name { text } } } } }
        }
      }
      actionItems(first: 5) { totalCount nodes { id initiative { id title { text } } } }
    }
  }`,
  variants: ({ countries }) =>
    countries.map((country) => ({ variables: { country }, expects: object({ country: COUNTRY }) })),
};

const countries = list(1, 5, object({ role: text, country: object({ code: text, name }) }));

const COUNTRY = object({
  alpha3: text,
  name,
  initiatives: object({
    totalCount: whole,
    nodes: list(
      1,
      10,
      object({
        id: text,
        title: name,
        proposals: list(1, 5, object({ leader })),
        actionItems: object({
          nodes: list(0, 5, object({ id: text, status: text, title: name, countries })),
        }),
      }),
    ),
  }),
  actionItems: object({
    totalCount: whole,
    nodes: list(1, 5, object({ id: text, initiative: object({ id: text, title: name }) })),
  }),
});
