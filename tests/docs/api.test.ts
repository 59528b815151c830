import { parse, validate } from "graphql";
import { expect, it } from "vitest";
import { buildWholeGraph } from "../../src/graph";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { codeBlocks } from "./markdown";
import { stepsOf } from "./steps";

const schema = buildWholeGraph();
const server = await startServer({ database: await filledDatabase(), schema });

/** Definitions of types show the schema; nobody can run them. */
const DEFINITION = /^(directive|enum|extend|input|interface|scalar|schema|type|union)\b/;

/** Nothing changes while documentation is read. */
const SUBSCRIPTION = /^subscription\b/;

const examples = codeBlocks("graphql").filter(({ code }) => !DEFINITION.test(code));
const operations = examples.filter(({ code }) => !SUBSCRIPTION.test(code));

/** What an operation is sent with that needs variables: as its page shows them. */
const variablesOf = ({ file, code }: { file: string; code: string }) => {
  const step = stepsOf(file).find((one) => one.code === code);
  return step?.variables && { variables: step.variables };
};

const subscriptions = examples.filter(({ code }) => SUBSCRIPTION.test(code));

/** An example that finds nothing explains nothing. */
const isEmpty = (answer: unknown): boolean => {
  if (answer === null) return true;
  const list = Array.isArray(answer) ? answer : (answer as { nodes?: unknown[] }).nodes;
  return list?.length === 0;
};

it("docs/api.md shows operations", () => {
  expect(operations.filter(({ file }) => file === "docs/api.md").length).toBeGreaterThan(7);
});

it.each(operations)("$file: the operation under “$title” finds something", async (example) => {
  const answer = await server.execute({ query: example.code, ...variablesOf(example) });
  const data = answer.expectData();
  expect(Object.keys(data).filter((field) => isEmpty(data[field]))).toEqual([]);
});

it.each(subscriptions)("$file: the subscription under “$title” is valid", ({ code }) => {
  expect(validate(schema, parse(code))).toEqual([]);
});
