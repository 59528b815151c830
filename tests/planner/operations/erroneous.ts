import fc from "fast-check";
import type { GraphQLSchema } from "graphql";
import type { ArgumentArbitraries } from "./arguments";
import { type Request, requestsOf } from "./requests";

/** Root fields that are null, or make the whole of the data null, with an error. */
const BAD_FIELDS = [
  'country(code: "XX") { code }',
  'initiative(id: "nothing") { id }',
  'sector(code: "") { name { text } }',
  "initiatives(first: 101) { totalCount }",
  "leaders(last: -1) { totalCount }",
  "initiatives(first: 1, last: 1) { nodes { id } }",
  'initiatives(after: "a", before: "b") { totalCount }',
  'actionItems(after: "broken") { totalCount }',
  'actionItems(after: "WyJJbml0aWF0aXZlIElEIEFTQyIsICJhIl0") { nodes { id } }',
  'initiatives(filter: { countries: ["XX", "KZ", "YY"], sectors: ["nothing"] }) { totalCount }',
  "initiatives(filter: { not: { not: { not: { not: { not: { not: { kinds: [] } } } } } } }) { totalCount }",
  'initiatives(filter: { text: "\\u0000" }) { totalCount }',
  'progressSeries(from: "2026-02-01", to: "2026-01-01") { on }',
  'progressSeries(from: "1900-01-01", to: "2026-01-01", interval: DAY) { on }',
  `search(text: "${"long ".repeat(60)}") { totalCount }`,
  'country(code: "KZ") { initiatives(first: 500) { totalCount } actionItems(filter: { ids: ["x"] }) { totalCount } }',
  'actionItems(asOf: { knownAt: "0000-01-01T00:00:00Z" }) { nodes { status } }',
  'countries { leaders(currentOn: "2026-02-30") { id } }',
  "initiatives(filter: { sdgGoals: [99999999999] }) { totalCount }",
] as const;

type Broken = Pick<Request, "query" | "variables" | "operationName">;

/** Operations that nothing comes of: variables that do not fit, names that do not exist, texts that are none. */
const BROKEN: readonly Broken[] = [
  { query: "query ($a: ID!) { initiative(id: $a) { id } }", variables: {} },
  { query: "query ($a: ID!) { dataset { revision } initiative(id: $a) { id } }", variables: { a: null } },
  { query: "query ($a: Int!) { initiatives(first: $a) { totalCount } }", variables: { a: "1" } },
  {
    query: 'query ($a: [CountryRole!]) { country(code: "KZ") { initiatives(roles: $a) { totalCount } } }',
    variables: { a: ["LEAD", "NOBODY", null] },
  },
  {
    query: "query ($a: InitiativeFilter) { initiatives(filter: $a) { totalCount } }",
    variables: { a: { nothing: 1, kinds: 2, not: { first: 3 } } },
  },
  { query: "query ($a: Boolean!) { dataset { revision @include(if: $a) } }", variables: { a: null } },
  {
    query: 'query ($a: Date) { country(code: "KZ") { leaders(currentOn: $a) { id } } }',
    variables: { a: "2026-13-01" },
  },
  { query: "query A { dataset { revision } } query B { summits { id } }", variables: {} },
  { query: "query A { dataset { revision } } query B { summits { id } }", variables: {}, operationName: "C" },
  { query: "{ nothing }", variables: {} },
  { query: "{ dataset { revision { x } } summits }", variables: {} },
  { query: "{ dataset { revision }", variables: {} },
  { query: "", variables: {} },
  { query: "mutation { x }", variables: {} },
  { query: "{ initiatives(first: 1) { totalCount } initiatives(first: 2) { totalCount } }", variables: {} },
  { query: "{ ...A } fragment A on Query { ...A }", variables: {} },
  { query: "query ($a: Int) { dataset { revision } }", variables: { a: "x" } },
  { query: '{ __type(name: "Country") { name } country(code: "XX") { code } __typename }', variables: {} },
];

const NO_PART: Pick<Request, "languages" | "method"> = { languages: [], method: "POST" };

/** Random requests of which something is refused: alone, beside what is answered, or several at once. */
export const erroneousRequests = (
  schema: GraphQLSchema,
  known: ArgumentArbitraries,
): fc.Arbitrary<Request> => {
  const bad = fc.array(fc.constantFrom(...BAD_FIELDS), { minLength: 1, maxLength: 3 });
  const beside = fc.tuple(bad, fc.boolean()).map(([fields, isFirst]) => {
    const refused = fields.map((field, index) => `refused_${index}: ${field}`).join(" ");
    return isFirst ? { before: `${refused} ` } : { after: ` ${refused}` };
  });
  const broken = fc
    .tuple(fc.constantFrom(...BROKEN), fc.constantFrom<Request["method"]>("GET", "POST"))
    .map(([operation, method]): Request => ({ ...NO_PART, ...operation, method }));
  return fc.oneof(
    { arbitrary: requestsOf(schema, known, beside), weight: 4 },
    { arbitrary: broken, weight: 1 },
  );
};
