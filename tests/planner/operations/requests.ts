import fc from "fast-check";
import type { GraphQLSchema } from "graphql";
import type { ArgumentArbitraries } from "./arguments";
import { type Printed, type Printing, printOperation } from "./print";
import { selectionsOf } from "./selections";

/** An operation as it is sent, and the languages that its header asks for. */
export interface Request {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly languages: readonly string[];
  readonly acceptLanguage?: string | undefined;
  readonly method: "GET" | "POST";
  /** The same document once more, after this, with other variables and languages. */
  readonly again?: Request | undefined;
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
  isAskedAgain: fc.boolean(),
  otherLanguage: fc.constantFrom(...LANGUAGES),
  /** Which variables the second request leaves out. */
  leftOut: fc.nat(),
});

const withOther = (query: string, document: string): string => {
  if (document === "first") return `${query} ${OTHER}`;
  return document === "last" ? `${OTHER} ${query}` : query;
};

/** An address is not longer than servers take. */
const isShort = (query: string, variables: Printed["variables"]): boolean =>
  query.length + JSON.stringify(variables).length < 3000;

const inLanguage = ([acceptLanguage, languages]: (typeof LANGUAGES)[number]) => ({
  acceptLanguage,
  languages,
});

interface Conditions {
  readonly yes: boolean;
  readonly no: boolean | undefined;
}

const valuesOf = ({ query, variables }: Printed, { yes, no }: Conditions): Printed["variables"] => ({
  ...variables,
  ...(query.includes("$yes") ? { yes } : {}),
  ...(query.includes("$no") && no !== undefined ? { no } : {}),
});

const without = (variables: Printed["variables"], optional: readonly string[], leftOut: number) =>
  Object.fromEntries(
    Object.entries(variables).filter(([name]) => {
      const index = optional.indexOf(name);
      return index < 0 || ((leftOut >> (index % 24)) & 1) === 0;
    }),
  );

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
  fc.tuple(selectionsOf(schema, known), transport, beside).map(([selection, sent, fields]): Request => {
    const { language, otherLanguage, method, document, isAskedAgain, yes } = sent;
    const name = document === "anonymous" ? "" : "Asked";
    const printed = printOperation(schema, selection, { name, ...fields });
    const query = withOther(printed.query, document);
    const request = {
      query,
      ...(query === printed.query ? {} : { operationName: name }),
      ...inLanguage(language),
      variables: valuesOf(printed, sent),
      method: isShort(query, printed.variables) ? method : ("POST" as const),
    };
    const variables = without(valuesOf(printed, { ...sent, yes: !yes }), printed.optional, sent.leftOut);
    return isAskedAgain
      ? { ...request, again: { ...request, ...inLanguage(otherLanguage), variables } }
      : request;
  });
