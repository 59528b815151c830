import { setTimeout as pause } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ServedGraph, serveGraph, WITHOUT_LIMITS, wholeGraph } from "../contract/support/graph";
import { FEDERATED_WAYS } from "../harness/ways";
import { argumentsOver } from "../planner/operations/arguments";
import { ask, type Response } from "../planner/operations/ask";
import { erroneousRequests } from "../planner/operations/erroneous";
import { type Request, requestsOf } from "../planner/operations/requests";
import { oddDatabase } from "../planner/reference/odd-database";
import { referenceExecutor } from "../planner/reference/reference-executor";
import { readSearches } from "../planner/reference/searches";

const database = await oddDatabase();
const limits = WITHOUT_LIMITS;
const whole = await serveGraph({ way: "passed through", database, limits });
const searches = await readSearches(whole);
const known = argumentsOver(await referenceExecutor(wholeGraph, database, searches), searches);

/** How many operations: PROPERTY_RUNS in the environment for more, or for a quick look. */
const RUNS = Number(process.env["PROPERTY_RUNS"] ?? 200);

/** The seed that a failure told, to have the same operations again. */
const { PROPERTY_SEED: SEED } = process.env;

const LONGEST = 600_000;

const SURE_AGAIN_MS = 2_000;

/** Re-serialised, JSON is the same text whatever stood between its tokens; keys keep their order. */
const again = (text: string): string => JSON.stringify(JSON.parse(text));

const PUBLIC = /^public/;
const isForCaches = ({ headers }: Response): boolean => PUBLIC.test(headers["cache-control"] ?? "");

/** On a busy machine, a server may for a moment not be sure of the dataset's version: caches shall not keep what it says then. */
const askBoth = async (routed: ServedGraph, request: Request) => {
  const both = () => Promise.all([ask(whole, request), ask(routed, request)]);
  const [one, many] = await both();
  if (isForCaches(one) === isForCaches(many)) return [one, many] as const;
  await pause(SURE_AGAIN_MS);
  return both();
};

const expectAlike = (routed: ServedGraph) => async (request: Request) => {
  const [one, many] = await askBoth(routed, request);
  const about = `${request.query}\nvariables: ${JSON.stringify(request.variables)}\nAccept-Language: ${request.acceptLanguage}`;
  expect(again(many.text), about).toBe(again(one.text));
  expect(many.status, about).toBe(one.status);
  expect(many.headers, about).toEqual(one.headers);
};

describe.each(FEDERATED_WAYS)("%s", async (way) => {
  const routed = await serveGraph({ way, database, limits });
  const forAll = (requests: fc.Arbitrary<Request>, runs: number): Promise<void> =>
    fc.assert(fc.asyncProperty(requests, expectAlike(routed)), {
      numRuns: Math.ceil(runs),
      ...(SEED !== undefined && { seed: Number(SEED) }),
    });

  it(
    "any operation is answered over subgraphs as from one process, byte for byte",
    () => forAll(requestsOf(wholeGraph, known), RUNS),
    LONGEST,
  );

  it(
    "any operation of which something is refused has the same errors",
    () => forAll(erroneousRequests(wholeGraph, known), RUNS / 2),
    LONGEST,
  );
});
