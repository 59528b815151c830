import fc from "fast-check";
import { isObjectType } from "graphql";
import { describe, expect, it } from "vitest";
import { fillGaps } from "../contract/support/fill-gaps";
import { serveGraph, wholeGraph } from "../contract/support/graph";
import { argumentsOver } from "./operations/arguments";
import { ask, type Response } from "./operations/ask";
import { type Request, requestsOf } from "./operations/requests";
import { argumentsOf } from "./operations/selections";
import { referenceExecutor } from "./reference/reference-executor";
import { readSearches } from "./reference/searches";

const passing = await serveGraph("passed through");
const { database } = passing;
await fillGaps(database);
const completing = await serveGraph("completed by graphql-js", database);
const searches = await readSearches(passing);
const reference = await referenceExecutor(wholeGraph, database, searches);
const known = argumentsOver(reference, searches);
const requests = requestsOf(wholeGraph, known);

/** How many operations: PROPERTY_RUNS in the environment for more, or for a quick look. */
const RUNS = Number(process.env["PROPERTY_RUNS"] ?? 2000);

/** Operations that are asked side by side. */
const TOGETHER = 8;

const objectTypes = Object.values(wholeGraph.getTypeMap()).filter(
  (type) => isObjectType(type) && !type.name.startsWith("__"),
);
const fields = objectTypes.flatMap((type) =>
  isObjectType(type) ? Object.values(type.getFields()).map((field) => ({ type: type.name, field })) : [],
);

const told = ({ query, variables, acceptLanguage }: Request, { status, text }: Response): string =>
  `${query}\nvariables: ${JSON.stringify(variables)}\nAccept-Language: ${acceptLanguage}\nHTTP ${status} ${text.slice(0, 3000)}`;

const expectAsReference = async (request: Request): Promise<void> => {
  const [passed, completed, answer] = await Promise.all([
    ask(passing, request),
    ask(completing, request),
    reference.answer(request),
  ]);
  const about = told(request, passed);
  expect(passed.status, about).toBe(200);
  expect(JSON.stringify(JSON.parse(passed.text)), about).toBe(JSON.stringify(answer));
  expect(`${JSON.stringify(JSON.parse(passed.text))}\n`, about).toBe(completed.text);
  expect(passed.headers, about).toEqual(completed.headers);
  expect(completed.status, about).toBe(200);
};

describe("The reference", () => {
  it("has every field of the schema", () => {
    const missing = fields
      .filter(({ type, field }) => reference.resolvers[type]?.[field.name] === undefined)
      .map(({ type, field }) => `${type}.${field.name}`);
    expect(missing).toEqual([]);
  });

  it("tries every argument of every field", () => {
    const untried = fields.flatMap(({ type, field }) => {
      const samples = fc.sample(argumentsOf(field, type, field.name, known), { seed: 1, numRuns: 300 });
      return field.args
        .filter(({ name }) => samples.every((args) => (args[name] ?? undefined) === undefined))
        .map(({ name }) => `${type}.${field.name}(${name})`);
    });
    expect(untried).toEqual([]);
  });
});

describe("Any operation", () => {
  it("is answered as a plain executor answers it, passed through or not, byte for byte", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(requests, { minLength: 1, maxLength: TOGETHER, size: "max" }), async (together) => {
        await Promise.all(together.map(expectAsReference));
      }),
      { numRuns: Math.ceil((RUNS * 2) / TOGETHER) },
    );
  }, 600_000);
});
