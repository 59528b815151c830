import fc from "fast-check";
import type { GraphQLSchema } from "graphql";
import type { ArgumentArbitraries } from "./arguments";
import { type Printing, printOperation } from "./print";
import { selectionsOf } from "./selections";

/** An operation as it is sent, and the languages that its header asks for. */
export interface Request {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly languages: readonly string[];
  readonly acceptLanguage?: string | undefined;
  readonly method: "GET" | "POST";
}

/** Headers, and the languages that they ask for, the one most wanted first. */
const LANGUAGES: readonly (readonly [header: string | undefined, languages: readonly string[]])[] = [
  [undefined, []],
  [undefined, []],
  ["ru", ["ru"]],
  ["kk, ar;q=0.5", ["kk", "ar"]],
  ["fr;q=0.2, tg-TJ;q=0.9, *;q=0.1", ["tg-TJ", "fr"]],
  ["uz-cyrl-UZ", ["uz-Cyrl-UZ"]],
  ["*", []],
];

const OTHER = "query Other { dataset { revision } }";

const transport = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  method: fc.constantFrom<Request["method"]>("POST", "POST", "GET"),
  yes: fc.boolean(),
  no: fc.constantFrom(undefined, true, false),
  /** Whether the operation has a name, and another one before or after it. */
  document: fc.constantFrom("anonymous", "anonymous", "named", "first", "last"),
});

const withOther = (query: string, document: string): string => {
  if (document === "first") return `${query} ${OTHER}`;
  return document === "last" ? `${OTHER} ${query}` : query;
};

/** An address is not longer than servers take. */
const LONGEST_QUERY_OF_GET = 3000;

type Beside = Pick<Printing, "before" | "after">;

/** At times the schema is asked for as well, which graphql-js answers itself. */
const introspection = fc.oneof(
  { arbitrary: fc.constant({}), weight: 12 },
  { arbitrary: fc.constant({ before: "__schema { queryType { name } } " }), weight: 1 },
  { arbitrary: fc.constant({ after: ' type: __type(name: "Country") { name fields { name } }' }), weight: 1 },
);

/** Random requests that are valid for the schema; `beside` are fields of the root to ask for as well. */
export const requestsOf = (
  schema: GraphQLSchema,
  known: ArgumentArbitraries,
  beside: fc.Arbitrary<Beside> = introspection,
): fc.Arbitrary<Request> =>
  fc.tuple(selectionsOf(schema, known), transport, beside).map(([selection, sent, fields]) => {
    const { language, method, yes, no, document } = sent;
    const name = document === "anonymous" ? "" : "Asked";
    const { query, variables } = printOperation(schema, selection, { name, ...fields });
    const all = withOther(query, document);
    const isShort = all.length + JSON.stringify(variables).length < LONGEST_QUERY_OF_GET;
    return {
      query: all,
      ...(all === query ? {} : { operationName: name }),
      variables: {
        ...variables,
        ...(query.includes("$yes") ? { yes } : {}),
        ...(query.includes("$no") && no !== undefined ? { no } : {}),
      },
      languages: language[1],
      acceptLanguage: language[0],
      method: isShort ? method : "POST",
    };
  });
