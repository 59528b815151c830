import { expect, it } from "vitest";
import { buildWholeGraph } from "../../src/graph";
import { filledDatabase } from "../harness/test-database";
import { startServer } from "../harness/test-server";
import { codeBlocks } from "./markdown";

const server = await startServer({ database: await filledDatabase(), schema: buildWholeGraph() });

/** Definitions of types show the schema; nobody can run them. */
const DEFINITION = /^(directive|enum|extend|input|interface|scalar|schema|type|union)\b/;

const operations = codeBlocks("graphql").filter(({ code }) => !DEFINITION.test(code));

/** An example that finds nothing explains nothing. */
const isEmpty = (answer: unknown): boolean => {
  if (answer === null) return true;
  const list = Array.isArray(answer) ? answer : (answer as { nodes?: unknown[] }).nodes;
  return list?.length === 0;
};

it("docs/api.md shows operations", () => {
  expect(operations.filter(({ file }) => file === "docs/api.md").length).toBeGreaterThan(7);
});

it.each(operations)("$file: the operation under “$title” finds something", async ({ code }) => {
  const data = (await server.execute({ query: code })).expectData();
  expect(Object.keys(data).filter((field) => isEmpty(data[field]))).toEqual([]);
});
