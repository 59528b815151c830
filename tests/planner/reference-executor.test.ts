import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serveGraph, WITHOUT_LIMITS, wholeGraph } from "../contract/support/graph";
import { operationsOver } from "./reference/operations";
import { referenceExecutor } from "./reference/reference-executor";

const passing = await serveGraph({ way: "passed through", limits: WITHOUT_LIMITS });
const { database } = passing;
const completing = await serveGraph({ way: "completed by graphql-js", database, limits: WITHOUT_LIMITS });
const { resolvers, answer } = await referenceExecutor(wholeGraph, database);

/** How many operations are made up; each is asked twice, in both ways. */
const RUNS = Number(process.env["PROPERTY_RUNS"] ?? 500);

const variables = fc.record(
  {
    first: fc.option(fc.integer({ min: 0, max: 7 })),
    tags: fc.option(fc.subarray(["ru", "tg", "ar-EG", "ky"])),
  },
  { requiredKeys: [] },
);

const languages = fc.constantFrom<string[][]>([], ["ru"], ["kk", "ar"]);

const HEADERS = ["content-type", "cache-control", "sarazm-revision", "vary"] as const;

describe("Any operation", () => {
  it("is answered as a plain executor answers it, field by field over whole tables, in either way", async () => {
    const operations = operationsOver(wholeGraph, resolvers);
    await fc.assert(
      fc.asyncProperty(operations, variables, languages, async (query, values, wanted) => {
        const headers = wanted.length === 0 ? {} : { "accept-language": wanted.join(", ") };
        // Twice the same document: what the first decided must not decide for the second.
        for (const yes of [true, false]) {
          const question = { query, variables: { ...values, yes }, languages: wanted };
          const operation = { query, variables: question.variables, headers };
          const [passed, completed] = await Promise.all([
            passing.execute(operation),
            completing.execute(operation),
          ]);
          const expected = JSON.stringify(await answer(question));
          expect(JSON.stringify(passed.expectData())).toBe(expected);
          expect(JSON.stringify(completed.expectData())).toBe(expected);
          for (const name of HEADERS) expect(passed.headers.get(name)).toBe(completed.headers.get(name));
        }
      }),
      { numRuns: RUNS },
    );
  }, 300_000);

  it.each([
    ['{ countries { code } country(code: "FR") { code } }'],
    ['{ initiatives(filter: { sectors: ["999"], countries: ["KZ"] }) { totalCount } }'],
    ["{ initiatives(first: 101) { totalCount } countries { code } }"],
    ['{ initiatives(first: 1, last: 1) { totalCount } a: leaders(after: "x") { totalCount } }'],
    ["query ($code: CountryCode!) { country(code: $code) { code } }"],
    ["query ($first: Int) { leaders(first: $first) { nodes { name(in: 7) { text } } } }"],
    ["{ __schema { queryType { name } } countries { code __typename } }"],
    ["query A { countries { code } } query B { leaders { totalCount } }"],
    ['{ country(code: "KZ") { note { text } leaders(currentOn: "2025-13-01") { id } } }'],
  ])(
    "that goes wrong, or that graphql-js has a part in, is answered alike in either way: %s",
    async (query) => {
      const tell = async ({ execute }: typeof passing) => {
        const { status, body, headers } = await execute({ query, headers: { "accept-language": "ru" } });
        return { status, body, headers: HEADERS.map((name) => headers.get(name)) };
      };
      const [passed, completed] = await Promise.all([tell(passing), tell(completing)]);
      expect(passed).toEqual(completed);
      // Asked again, where the operation is known already.
      expect(await tell(passing)).toEqual(completed);
    },
  );
});
