import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serveGraph, WITHOUT_LIMITS, wholeGraph } from "../contract/support/graph";
import { operationsOver } from "./reference/operations";
import { referenceExecutor } from "./reference/reference-executor";

const { execute, database } = await serveGraph({ limits: WITHOUT_LIMITS });
const { resolvers, answer } = await referenceExecutor(wholeGraph, database);

const variables = fc.record(
  {
    first: fc.option(fc.integer({ min: 0, max: 7 })),
    tags: fc.option(fc.subarray(["ru", "tg", "ar-EG", "ky"])),
  },
  { requiredKeys: [] },
);

const languages = fc.constantFrom<string[][]>([], ["ru"], ["kk", "ar"]);

describe("Any operation", () => {
  it("is answered as a plain executor answers it, field by field over whole tables", async () => {
    const operations = operationsOver(wholeGraph, resolvers);
    await fc.assert(
      fc.asyncProperty(operations, variables, languages, async (query, values, wanted) => {
        const headers = wanted.length === 0 ? {} : { "accept-language": wanted.join(", ") };
        // Twice the same document: what the first decided must not decide for the second.
        for (const yes of [true, false]) {
          const question = { query, variables: { ...values, yes }, languages: wanted };
          const given = (await execute({ query, variables: question.variables, headers })).expectData();
          expect(JSON.stringify(given)).toBe(JSON.stringify(await answer(question)));
        }
      }),
      { numRuns: 100 },
    );
  });
});
