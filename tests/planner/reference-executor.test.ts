import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { isObjectType } from "graphql";
import { describe, expect, it } from "vitest";
import { isRead, serveGraph, WITHOUT_LIMITS, wholeGraph } from "../contract/support/graph";
import { argumentsOver } from "./operations/arguments";
import { ask, type Response } from "./operations/ask";
import { erroneousRequests } from "./operations/erroneous";
import { type Request, requestsOf } from "./operations/requests";
import { argumentsOf, type Part, selectionsOf } from "./operations/selections";
import { oddDatabase } from "./reference/odd-database";
import { referenceExecutor } from "./reference/reference-executor";
import { readSearches } from "./reference/searches";

const database = await oddDatabase();
const passing = await serveGraph({ way: "passed through", database, limits: WITHOUT_LIMITS });
const completing = await serveGraph({
  way: "completed by graphql-js",
  database,
  limits: WITHOUT_LIMITS,
});
const searches = await readSearches(passing);
const reference = await referenceExecutor(wholeGraph, database, searches);
const known = argumentsOver(reference, searches);

/** How many operations: PROPERTY_RUNS in the environment for more, or for a quick look. */
const RUNS = Number(process.env["PROPERTY_RUNS"] ?? 2000);

/** The seed that a failure told, to have the same operations again. */
const { PROPERTY_SEED: SEED } = process.env;

/** As long as ten times as many runs may take. */
const LONGEST = 600_000;

const objectTypes = Object.values(wholeGraph.getTypeMap()).filter(
  (type) => isObjectType(type) && !type.name.startsWith("__") && isRead(type),
);
const fields = objectTypes.flatMap((type) =>
  isObjectType(type) ? Object.values(type.getFields()).map((field) => ({ type: type.name, field })) : [],
);

const told = ({ query, variables, acceptLanguage }: Request, { status, text }: Response): string =>
  `${query}\nvariables: ${JSON.stringify(variables)}\nAccept-Language: ${acceptLanguage}\nHTTP ${status} ${text.slice(0, 3000)}`;

/** Re-serialised, JSON is the same text whatever stood between its tokens; keys keep their order. */
const again = (text: string): string => `${JSON.stringify(JSON.parse(text))}\n`;

const askBoth = (request: Request): Promise<[Response, Response]> =>
  Promise.all([ask(passing, request), ask(completing, request)]);

/** How often both are asked again, and after how long: a server finds out within less what it did not know. */
const AGAIN = 5;
const PAUSE_MS = 400;

/**
 * A server gives its answers no ETag while it does not know the dataset's revision for sure, and on a busy machine it
 * may be told too late, by itself and for a moment: then both are asked again. What is without for good, differs.
 */
const askBothInformed = async (request: Request): Promise<[Response, Response]> => {
  let answers = await askBoth(request);
  for (let more = 0; more < AGAIN && isOneUninformed(answers); more += 1) {
    await setTimeout(PAUSE_MS);
    answers = await askBoth(request);
  }
  return answers;
};

const isOneUninformed = ([one, other]: [Response, Response]): boolean =>
  "etag" in one.headers !== "etag" in other.headers;

/** Nobody can tell the ways of answering apart: status, headers, data and errors. */
const expectAlike = async (request: Request): Promise<Response> => {
  const [passed, completed] = await askBothInformed(request);
  const about = told(request, passed);
  expect(again(passed.text), about).toBe(completed.text);
  expect(passed.status, about).toBe(completed.status);
  expect(passed.headers, about).toEqual(completed.headers);
  return passed;
};

const expectAsReference = async (request: Request): Promise<void> => {
  const [passed, answer] = await Promise.all([expectAlike(request), reference.answer(request)]);
  const about = told(request, passed);
  expect(again(passed.text), about).toBe(`${JSON.stringify(answer)}\n`);
  expect(passed.status, about).toBe(200);
  // What a document was asked with before decides nothing for those who ask it again.
  if (request.again) await expectAsReference(request.again);
};

/** The data of what is refused, at most, and errors that say why. */
const expectRefused = async (request: Request): Promise<void> => {
  const passed = await expectAlike(request);
  const { errors } = JSON.parse(passed.text);
  const about = told(request, passed);
  expect(errors, about).not.toHaveLength(0);
  for (const { message, extensions } of errors) {
    expect(message, about).toMatch(/\S/);
    expect(extensions.code, about).not.toBe("INTERNAL_SERVER_ERROR");
  }
};

/** Requests side by side, 1 to so many: half as many, on average, half of them with a second one. */
const TOGETHER = 7;
const PER_RUN = ((1 + TOGETHER) / 2) * 1.5;

const inParallel = async (
  requests: fc.Arbitrary<Request>,
  runs: number,
  check: (request: Request) => Promise<void>,
): Promise<void> => {
  const together = fc.array(requests, { minLength: 1, maxLength: TOGETHER, size: "max" });
  const property = fc.asyncProperty(together, async (some) => {
    await Promise.all(some.map(check));
  });
  await fc.assert(property, {
    numRuns: Math.ceil(runs / PER_RUN),
    ...(SEED !== undefined && { seed: Number(SEED) }),
  });
};

describe("The reference", () => {
  it("has every field of the schema", () => {
    const missing = fields
      .filter(({ type, field }) => reference.resolvers[type]?.[field.name] === undefined)
      .map(({ type, field }) => `${type}.${field.name}`);
    expect(missing).toEqual([]);
  });
});

describe("Random operations", () => {
  it("try every argument of every field", () => {
    const untried = fields.flatMap(({ type, field }) => {
      const samples = fc.sample(argumentsOf(field, type, field.name, known), { seed: 1, numRuns: 300 });
      return field.args
        .filter(({ name }) => samples.every((args) => (args[name] ?? undefined) === undefined))
        .map(({ name }) => `${type}.${field.name}(${name})`);
    });
    expect(untried).toEqual([]);
  });

  it("reach every field of every type", () => {
    const missing = new Set(fields.map(({ type, field }) => `${type}.${field.name}`));
    const note = (parts: readonly Part[]): void => {
      for (const part of parts) {
        missing.delete(`${part.type}.${part.name}`);
        note(part.parts);
      }
    };
    const selections = selectionsOf(wholeGraph, known);
    for (let seed = 1; seed <= 20 && missing.size > 0; seed += 1) {
      for (const parts of fc.sample(selections, { seed, numRuns: 1000 })) note(parts);
    }
    expect([...missing]).toEqual([]);
  });
});

describe("Any operation", () => {
  it(
    "is answered as a plain executor answers it, passed through or not, byte for byte",
    async () => {
      await inParallel(requestsOf(wholeGraph, known), RUNS, expectAsReference);
    },
    LONGEST,
  );

  it(
    "of which something is refused has the same errors, passed through or not",
    async () => {
      await inParallel(erroneousRequests(wholeGraph, known), RUNS / 5, expectRefused);
    },
    LONGEST,
  );
});
